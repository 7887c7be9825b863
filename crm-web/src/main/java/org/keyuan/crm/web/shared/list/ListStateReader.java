package org.keyuan.crm.web.shared.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.FilterAddress;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Reads a list's state from the address. Conditions come as {@link FilterAddress} says; the filter
 * panel, a plain form, sends {@code p.name}, {@code p.name.op}, {@code p.date.from} and {@code
 * p.date.to} instead, and how they join the others as {@code into}; the search box sends {@code q}.
 */
final class ListStateReader {

  static final int MOST_PAGES = 100_000;

  private final Function<String, String[]> address;
  private final ListSpec spec;

  /**
   * @param address gives the values of a parameter, or null
   */
  ListStateReader(Function<String, String[]> address, ListSpec spec) {
    this.address = address;
    this.spec = spec;
  }

  ListState read() {
    var sort = text("sort");
    var descending = sort.startsWith("-");
    var column =
        spec.find(descending ? sort.substring(1) : sort).map(ListColumn::name).orElse(null);
    var exact = text("count").equals("exact");
    return new ListState(filter(), columns(), column, descending, page(), trail(), exact);
  }

  /** What the address says, with what was filled in the panel and typed into the search box. */
  private ListFilter filter() {
    var known = FilterAddress.read(address, spec);
    var added =
        spec.columns().stream()
            .flatMap(column -> fromPanel(column).stream())
            .filter(condition -> !known.conditions().contains(condition))
            .toList();
    return PanelUse.read(text("into")).add(known, added).within(fromSearchBox());
  }

  private List<Condition> fromSearchBox() {
    var q = text("q");
    return spec.columns().stream()
        .filter(c -> c.link() && c.type() == ColumnType.TEXT && !q.isEmpty())
        .map(c -> new Condition(c.name(), true, List.of(q)))
        .limit(1)
        .toList();
  }

  private Optional<Condition> fromPanel(ListColumn column) {
    var name = "p." + column.name();
    if (column.type().isRange()) {
      var period = text(name + ".period");
      var from = period.isEmpty() ? text(name + ".from") : period;
      var to = period.isEmpty() ? text(name + ".to") : period;
      return from.isEmpty() && to.isEmpty()
          ? Optional.empty()
          : Optional.of(new Condition(column.name(), false, List.of(from, to)));
    }
    var values = values(name);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var contains = !column.type().isChosen() && !text(name + ".op").equals("exact");
    return Optional.of(new Condition(column.name(), contains, values));
  }

  private List<String> values(String name) {
    var given = address.apply(name);
    return given == null
        ? List.of()
        : Stream.of(given).map(String::strip).filter(v -> !v.isEmpty()).toList();
  }

  private String text(String name) {
    var given = address.apply(name);
    return given == null || given.length == 0 ? "" : given[0].strip();
  }

  private List<String> columns() {
    var given = text("cols");
    return given.isEmpty()
        ? List.of()
        : Arrays.stream(given.split(",")).filter(c -> spec.find(c).isPresent()).toList();
  }

  private List<Long> trail() {
    return values("after").stream().filter(v -> v.matches("\\d{1,18}")).map(Long::valueOf).toList();
  }

  private int page() {
    var given = text("page");
    return given.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(given), MOST_PAGES) : 1;
  }
}
