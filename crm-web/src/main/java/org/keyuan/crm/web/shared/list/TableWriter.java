package org.keyuan.crm.web.shared.list;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRow;

/** Writes the table of a list. */
final class TableWriter {

  private final Html html;
  private final ListView view;
  private final CellText cells;
  private final boolean choosing;

  /**
   * @param choosing whether rows can be chosen
   */
  TableWriter(Html html, ListView view, CellText cells, boolean choosing) {
    this.choosing = choosing;
    this.html = html;
    this.view = view;
    this.cells = cells;
  }

  void write() throws IOException {
    var page = view.getPage();
    html.open("div", "class", "card scroll");
    if (page.rows().isEmpty()) {
      empty();
    } else {
      html.open("table", "class", "list", "data-list", view.getSpec().name());
      CellEditing.write(html, view);
      head(page.columns());
      html.open("tbody");
      for (var row : page.rows()) {
        row(page.columns(), row);
      }
      html.close("tbody").close("table");
    }
    html.close("div");
  }

  /** An empty list says what to do: go to the front, take the filter away, or enter a record. */
  private void empty() throws IOException {
    var state = view.getState();
    html.open("div", "class", "empty");
    if (state.page() > 1) {
      way("list.empty.behind", "list.empty.front", state.front());
    } else if (!state.filter().isEmpty()) {
      way("list.empty.filtered", "list.empty.clear", state.filtered(ListFilter.NONE));
    } else {
      html.element("p", html.word("list.empty." + view.getSpec().name()));
    }
    html.close("div");
  }

  private void way(String said, String done, ListState there) throws IOException {
    html.element("p", html.word(said)).element("a", html.word(done), "href", view.link(there));
  }

  private void head(List<ListColumn> columns) throws IOException {
    html.open("thead").open("tr");
    if (choosing) {
      html.open("th", "class", "pick hide-s");
      ChoosingWriter.box(html, "", null, html.word("list.select_all"));
      html.close("th");
    }
    for (int i = 0; i < columns.size(); i++) {
      headCell(columns.get(i), i);
    }
    html.close("tr").close("thead");
  }

  private void headCell(ListColumn column, int index) throws IOException {
    var state = view.getState();
    var sort = state.sort() == null ? view.getSpec().sort() : state.sort();
    var down = state.sort() == null ? view.getSpec().isDescending() : state.descending();
    var sorted = column.name().equals(sort);
    var order = sorted ? (down ? "descending" : "ascending") : null;
    html.open("th", "scope", "col", "class", style(column, index), "aria-sort", order);
    html.attribute("data-column", column.name()).attribute("data-width", width(column));
    var name = html.word(view.getSpec().name() + ".field." + column.name());
    var marked = name + (sorted ? (down ? " \u2193" : " \u2191") : "");
    var nextDown = sorted ? !down : column.type().isRange();
    if (view.isSortable(column.name(), nextDown)) {
      var next = state.sortedBy(column.name(), nextDown);
      html.element("a", marked, "href", view.link(next));
    } else {
      html.element("span", marked, "title", html.word("list.sort_fewer", ListQueries.COUNT_CAP));
    }
    html.close("th");
  }

  /** Set by the page's script: an element's own style is forbidden. */
  private Integer width(ListColumn column) {
    var width = view.habit().width(column.name());
    return width == 0 ? null : width;
  }

  private void row(List<ListColumn> columns, ListRow row) throws IOException {
    html.open("tr", "data-id", row.id());
    if (choosing) {
      html.open("td", "class", "pick hide-s");
      ChoosingWriter.box(html, "id", row.id(), html.word("list.select") + " " + name(columns, row));
      html.close("td");
    }
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      html.open("td", "class", style(column, i));
      cell(column, row, cells.of(column, row.values()[i], html.locale()), row.values()[i]);
      html.close("td");
    }
    html.close("tr");
  }

  private String name(List<ListColumn> columns, ListRow row) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).link()) {
        return cells.of(columns.get(i), row.values()[i], html.locale());
      }
    }
    return String.valueOf(row.id());
  }

  private void cell(ListColumn column, ListRow row, String text, Object value) throws IOException {
    if (column.link()) {
      html.element(
          "a",
          text.isEmpty() ? "\u2014" : text,
          "href",
          html.contextPath() + view.getTarget() + "?id=" + row.id());
    } else if (column.type() == ColumnType.ENUM && value != null) {
      html.element("span", text, "class", "badge " + value.toString().toLowerCase(Locale.ROOT));
    } else {
      html.text(text);
    }
  }

  /** On a phone the first three columns stay. */
  private static String style(ListColumn column, int index) {
    var figure =
        column.type().isFigure() ? "num" : column.type() == ColumnType.DATE ? "num date" : "";
    var hidden = index > 2 ? "hide-s" : "";
    return (figure + " " + hidden).isBlank() ? null : (figure + " " + hidden).strip();
  }
}
