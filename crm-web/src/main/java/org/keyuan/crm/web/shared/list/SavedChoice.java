package org.keyuan.crm.web.shared.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.filter.FilterRow;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * The saved filters of a list, and the one that it was opened with: the one that the address names,
 * or the person's default where the address says nothing. What the address says of the filter
 * itself counts more.
 *
 * @param rows all that the person can open
 * @param opened null for none
 * @param refused whether the opened one asks for what is hidden from the person
 * @param state null where the address says it
 */
record SavedChoice(List<FilterRow> rows, FilterRow opened, boolean refused, ListState state) {

  static final String VIEW = "view";
  static final SavedChoice NONE = new SavedChoice(List.of(), null, false, null);

  /**
   * @param address all parameters of the request
   */
  static SavedChoice of(List<FilterRow> rows, Map<String, String[]> address, ListSpec spec) {
    var said = address.keySet().stream().anyMatch(SavedChoice::isOfState);
    var named = address.get(VIEW);
    var opened =
        rows.stream()
            .filter(r -> named == null ? r.standard() && !said : named[0].equals("" + r.id()))
            .findFirst();
    return opened.isEmpty() || said
        ? new SavedChoice(rows, opened.orElse(null), false, null)
        : open(rows, opened.get(), spec);
  }

  private static SavedChoice open(List<FilterRow> rows, FilterRow row, ListSpec spec) {
    var address = SavedAddress.parse(row.address(), spec);
    try {
      var state = new ListStateReader(address::get, spec).read();
      return new SavedChoice(rows, row, false, state);
    } catch (AccessDeniedException e) {
      return new SavedChoice(rows, row, true, null);
    }
  }

  private static boolean isOfState(String parameter) {
    return parameter.startsWith("p.")
        || parameter.matches("f|any\\d.*|q|sort|cols|page|count|into|after");
  }

  /** What keeps the choice in the addresses of a list's links, or empty. */
  Optional<ListState.Parameter> kept() {
    return Optional.ofNullable(opened)
        .map(row -> new ListState.Parameter(VIEW, String.valueOf(row.id())));
  }

  /** Whether an address that says nothing would open something else than everything. */
  boolean isNeeded() {
    return opened != null || hasStandard();
  }

  boolean hasStandard() {
    return rows.stream().anyMatch(FilterRow::standard);
  }
}
