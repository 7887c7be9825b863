package org.keyuan.crm.web.shared.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.list.FilterAddress;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Everything a list's address says, so that a filtered list can be sent to a colleague.
 *
 * @param sort a column's name, or null for the list's own order
 * @param page counted from 1
 * @param trail ids of the last rows of the pages before, the nearest first, as far as they were
 *     come by; a page is found by them without counting off the rows before it
 * @param exact whether the exact number of rows was asked for
 */
public record ListState(
    ListFilter filter,
    List<String> columns,
    String sort,
    boolean descending,
    int page,
    List<Long> trail,
    boolean exact) {

  /** Pages that one can go back by the trail; an address should stay short. */
  private static final int LONGEST_TRAIL = 8;

  public ListState {
    columns = List.copyOf(columns);
    trail = List.copyOf(trail.subList(0, Math.min(LONGEST_TRAIL, trail.size())));
  }

  /** The same list with another filter, on its first page. */
  ListState filtered(ListFilter other) {
    return new ListState(other, columns, sort, descending, 1, List.of(), false);
  }

  /** The same rows with these columns. */
  ListState of(List<String> shown) {
    return new ListState(filter, shown, sort, descending, page, trail, exact);
  }

  ListState sortedBy(String column, boolean down) {
    return new ListState(filter, columns, column, down, 1, List.of(), exact);
  }

  /** The page behind the one that ends with this row. */
  ListState next(long lastRow) {
    var longer = new ArrayList<>(List.of(lastRow));
    longer.addAll(trail);
    return onPage(page + 1, longer, exact);
  }

  ListState previous() {
    return onPage(page - 1, trail.subList(Math.min(1, trail.size()), trail.size()), exact);
  }

  ListState front() {
    return onPage(1, List.of(), exact);
  }

  ListState counted() {
    return onPage(page, trail, true);
  }

  private ListState onPage(int number, List<Long> way, boolean counted) {
    return new ListState(filter, columns, sort, descending, number, way, counted);
  }

  ListRequest request(ListFilter all, List<String> shown, int rows) {
    var after = page == 1 || trail.isEmpty() ? null : trail.get(0);
    return new ListRequest(all, shown, sort, descending, (page - 1) * rows, after, rows);
  }

  /** The query part of the address, without the question mark. */
  public String query(ListSpec spec) {
    var parts = new ArrayList<>(rows(spec));
    if (page > 1) {
      parts.add(new Parameter("page", String.valueOf(page)));
      trail.forEach(id -> parts.add(new Parameter("after", id.toString())));
    }
    if (exact) {
      parts.add(new Parameter("count", "exact"));
    }
    return parts.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
  }

  /** What says which rows there are, in which order, with which columns: all but the page. */
  List<Parameter> rows(ListSpec spec) {
    var parts = new ArrayList<Parameter>();
    FilterAddress.write(filter, spec).forEach(p -> parts.add(new Parameter(p.name(), p.value())));
    if (!columns.isEmpty()) {
      parts.add(new Parameter("cols", String.join(",", columns)));
    }
    if (sort != null) {
      parts.add(new Parameter("sort", (descending ? "-" : "") + sort));
    }
    return parts;
  }

  /** A part of the address. */
  record Parameter(String name, String value) {

    String encoded() {
      return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }
}
