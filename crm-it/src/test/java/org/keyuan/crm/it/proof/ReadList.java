package org.keyuan.crm.it.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A list as people read it: as pages, as files, through a picker, in a report.
 *
 * @param page that shows it
 * @param asked what it is asked for, so that few rows must do
 * @param column that names a row
 * @param names of all rows by their ids
 */
record ReadList(
    String name,
    String page,
    String asked,
    String column,
    Map<String, String> names,
    Checked checked) {
  private static final String NOT_ALLOWED = "-";
  private static final int MOST_PICKS = 10;
  private static final Set<Integer> REFUSALS = Set.of(403, 404);

  /** Reports that have a line for each record of a list. */
  private static final Map<String, String> REPORTS =
      Map.of("customer", "CUSTOMERS", "contact", "CONTACTS", "order", "SALES");

  /**
   * @param everything whoever reaches every row
   */
  static ReadList of(
      String name, String page, String asked, String column, Visitor everything, Checked checked)
      throws Exception {
    var list = new ReadList(name, page, asked, column, new TreeMap<>(), checked);
    for (int number = 1; ; number++) {
      var more = ListText.names(everything.text(list.address() + "&page=" + number));
      list.names.putAll(more);
      if (more.isEmpty()) {
        return list;
      }
    }
  }

  private String query() {
    return asked + "&cols=" + column;
  }

  private String address() {
    return page + "?" + query();
  }

  /**
   * Compares what somebody reads with what the tables say.
   *
   * @param view ids of the rows to see, or a dash
   * @param export ids of the rows to take away, or a dash
   */
  void compare(Visitor visitor, String view, String export) throws Exception {
    if (view.equals(NOT_ALLOWED)) {
      refused(visitor, address());
    } else {
      pages(visitor, ids(view));
    }
    for (var format : List.of("csv", "xlsx")) {
      file(visitor, "export?list=" + name + "&format=" + format + "&" + query(), export);
    }
    pick(visitor, view);
    report(visitor, export.equals(NOT_ALLOWED) ? List.of() : ids(export));
  }

  private void pages(Visitor visitor, List<String> ids) throws Exception {
    var first = visitor.text(address());
    var count = ids.isEmpty() ? "0" : String.valueOf(ids.size());
    checked.same(visitor.loginName() + " count of " + name, ListText.count(first), count);
    var shown = new ArrayList<>(ListText.rows(first));
    for (var next = ListText.next(first); next.isPresent(); ) {
      var text = visitor.text(page + next.get());
      shown.addAll(ListText.rows(text));
      next = ListText.next(text);
    }
    checked.same(visitor.loginName() + " page of " + name, shown.stream().sorted().toList(), ids);
  }

  private void file(Visitor visitor, String address, String export) throws Exception {
    if (export.equals(NOT_ALLOWED)) {
      refused(visitor, address);
      return;
    }
    var found = Spreadsheet.firstColumn(visitor.file(address), asked.endsWith("=") ? 0 : 1);
    var wanted = ids(export).stream().map(names::get).sorted().toList();
    checked.same(visitor.loginName() + " " + address, found, wanted);
  }

  /** At most ten of those that the list has; only some kinds can be picked. */
  private void pick(Visitor visitor, String view) throws Exception {
    var kind = name.equals("order") ? "SALES_ORDER" : name.toUpperCase(Locale.ROOT);
    var address = "pick?kind=" + kind + "&" + asked;
    if (!asked.startsWith("q=") || visitor.get(address).status() == 400) {
      return;
    }
    if (view.equals(NOT_ALLOWED)) {
      refused(visitor, address);
      return;
    }
    var picked = ListText.picked(visitor.text(address));
    var ids = ids(view);
    var wanted = ids.size() > MOST_PICKS ? ids.stream().filter(picked::contains).toList() : ids;
    checked.same(visitor.loginName() + " " + address, picked, wanted);
  }

  /** Of the named rows those that the report has, where somebody may make it. */
  private void report(Visitor visitor, List<String> wanted) throws Exception {
    var text = visitor.text("report/file?format=CSV&code=" + REPORTS.getOrDefault(name, ""));
    if (text.isEmpty()) {
      return;
    }
    var found =
        names.entrySet().stream()
            .filter(row -> text.contains('"' + row.getValue() + '"'))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    checked.same(visitor.loginName() + " report of " + name, found, wanted);
  }

  private void refused(Visitor visitor, String address) throws Exception {
    var status = visitor.get(address).status();
    checked.answered(visitor.loginName() + " " + address, status, REFUSALS);
  }

  private static List<String> ids(String text) {
    return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).sorted().toList();
  }
}
