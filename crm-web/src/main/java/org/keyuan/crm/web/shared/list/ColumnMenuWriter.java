package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.keyuan.crm.filter.ColumnLayout;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.web.security.CsrfToken;

/** Writes the menu in which a person chooses columns, their order and their width. */
final class ColumnMenuWriter {

  private final Html html;
  private final ListView view;

  ColumnMenuWriter(Html html, ListView view) {
    this.html = html;
    this.view = view;
  }

  void write() throws IOException {
    html.open("details", "class", "panel layout hide-s");
    var title = html.word("list.columns") + " (c)";
    html.element("summary", html.word("list.columns") + " \u25be", "data-key", "c", "title", title);
    html.open(
        "form",
        "id",
        "layout",
        "method",
        "post",
        "action",
        html.contextPath() + "/list-columns",
        "class",
        "card popup");
    html.input("csrf", CDI.current().select(CsrfToken.class).get().getValue());
    html.input("list", view.getSpec().name());
    html.input("from", view.habit().path() + view.link(view.getState().of(List.of())));
    html.open("ol", "class", "plain", "data-sortable", "true");
    columns();
    html.close("ol");
    html.open("div", "class", "bar wide");
    html.element("button", html.word("app.save"), "class", "button primary");
    var reset = html.word("list.columns.reset");
    html.element("button", reset, "class", "button", "name", "reset", "value", "true");
    html.close("div").close("form").close("details");
  }

  /** Those that are shown, in their order, and behind them the others. */
  private void columns() throws IOException {
    var shown = new LinkedHashSet<>(view.getPage().columns());
    for (var column : shown) {
      column(column, true);
    }
    for (var column : view.getSpec().columns()) {
      if (!shown.contains(column)) {
        column(column, false);
      }
    }
  }

  private void column(ListColumn column, boolean shown) throws IOException {
    var name = html.word(view.getSpec().name() + ".field." + column.name());
    html.open("li", "draggable", "true")
        .element("span", "\u2807", "class", "mute", "aria-hidden", "true");
    html.open("label");
    var checked = shown ? "checked" : null;
    html.open(
        "input", "type", "checkbox", "name", "col", "value", column.name(), "checked", checked);
    html.close("input").text(" " + name).close("label").element("span", "", "class", "spacer");
    move("up", "\u2191", name);
    move("down", "\u2193", name);
    width(column, name);
    html.close("li");
  }

  private void move(String way, String sign, String name) throws IOException {
    var said = html.word("list.columns." + way, name);
    html.element(
        "button",
        sign,
        "type",
        "button",
        "class",
        "plain",
        "data-move",
        way,
        "aria-label",
        said,
        "title",
        said);
  }

  private void width(ListColumn column, String name) throws IOException {
    var width = view.habit().width(column.name());
    html.open(
            "input",
            "type",
            "number",
            "name",
            "w." + column.name(),
            "value",
            width == 0 ? null : width,
            "min",
            ColumnLayout.NARROWEST,
            "max",
            ColumnLayout.WIDEST,
            "placeholder",
            html.word("list.columns.auto"),
            "aria-label",
            html.word("list.columns.width", name))
        .close("input");
  }
}
