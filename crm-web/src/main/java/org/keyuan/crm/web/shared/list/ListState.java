package org.keyuan.crm.web.shared.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Everything a list's address says, so that a filtered list can be sent to a colleague.
 *
 * @param sort a column's name, or null for the list's own order
 * @param page counted from 1
 * @param exact whether the exact number of rows was asked for
 */
public record ListState(
    List<Condition> conditions,
    List<String> columns,
    String sort,
    boolean descending,
    int page,
    boolean exact) {

  public ListState {
    conditions = List.copyOf(conditions);
    columns = List.copyOf(columns);
  }

  /** The same list without one condition, on its first page. */
  ListState without(Condition condition) {
    var rest = conditions.stream().filter(c -> !c.equals(condition)).toList();
    return new ListState(rest, columns, sort, descending, 1, false);
  }

  /** The same columns in the same order, of everything. */
  ListState unfiltered() {
    return new ListState(List.of(), columns, sort, descending, 1, false);
  }

  ListState sortedBy(String column, boolean down) {
    return new ListState(conditions, columns, column, down, 1, exact);
  }

  ListState onPage(int number) {
    return new ListState(conditions, columns, sort, descending, number, exact);
  }

  ListState counted() {
    return new ListState(conditions, columns, sort, descending, page, true);
  }

  ListRequest request(List<Condition> all, List<String> shown, int rows) {
    return new ListRequest(all, shown, sort, descending, (page - 1) * rows, rows);
  }

  /** The query part of the address, without the question mark. */
  public String query(ListSpec spec) {
    var parts = new ArrayList<String>();
    conditions.forEach(condition -> parts.add("f=" + encode(condition.format(spec))));
    if (!columns.isEmpty()) {
      parts.add("cols=" + encode(String.join(",", columns)));
    }
    if (sort != null) {
      parts.add("sort=" + (descending ? "-" : "") + encode(sort));
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    if (exact) {
      parts.add("count=exact");
    }
    return String.join("&", parts);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
