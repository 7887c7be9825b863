package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import org.keyuan.crm.settings.Dictionary;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.Period;
import org.keyuan.crm.shared.text.Messages;

/**
 * Writes the panel with a field for every column that can be filtered: a plain form, sent by GET.
 */
final class FilterPanelWriter {

  private final Html html;
  private final ListView view;

  FilterPanelWriter(Html html, ListView view) {
    this.html = html;
    this.view = view;
  }

  void write() throws IOException {
    html.open("details", "class", "panel");
    html.element("summary", html.word("list.filter.add"));
    html.open("form", "method", "get", "class", "card popup fields");
    html.hidden(view.getState().rows(view.getSpec()));
    for (var column : view.getSpec().columns()) {
      field(column);
    }
    html.open("div", "class", "bar wide");
    into();
    html.element("button", html.word("list.filter.apply"), "class", "button primary").close("div");
    html.close("form").close("details");
  }

  /** How what is filled in joins what there is. */
  private void into() throws IOException {
    var filter = view.getState().filter();
    html.open("label", "class", "inline").text(html.word("list.into"));
    html.open("select", "name", "into");
    html.element("option", html.word("list.into.all"), "value", PanelUse.ALL);
    html.element("option", html.word("list.into.any"), "value", PanelUse.ANY);
    if (filter.groups().isEmpty() && !filter.isEmpty()) {
      html.element("option", html.word("list.into.or"), "value", PanelUse.OR);
    }
    for (int i = 1; i <= filter.groups().size(); i++) {
      html.element("option", html.word("list.into.group", i), "value", i);
    }
    html.close("select").close("label");
  }

  private void field(ListColumn column) throws IOException {
    var id = "p." + column.name();
    html.open("div", "class", "field");
    html.element("label", html.word(view.getSpec().name() + ".field." + column.name()), "for", id);
    if (column.type().isRange()) {
      range(column, id);
    } else if (column.type().isReference()) {
      html.open(
              "input",
              "id",
              id,
              "data-pick",
              column.type().name(),
              "data-name",
              id,
              "autocomplete",
              "off")
          .close("input");
      mine(column, id);
    } else if (column.type().isChosen()) {
      choices(column, id);
    } else {
      text(id);
    }
    html.close("div");
  }

  private void range(ListColumn column, String id) throws IOException {
    var type = column.type().isFigure() ? "number" : "date";
    var label = html.word(view.getSpec().name() + ".field." + column.name());
    html.open("span", "class", "pair");
    html.open("input", "id", id, "name", id + ".from", "type", type, "step", "any").close("input");
    html.open(
            "input",
            "name",
            id + ".to",
            "type",
            type,
            "step",
            "any",
            "aria-label",
            label + " \u2013")
        .close("input");
    html.close("span");
    if (column.type().hasPeriods()) {
      periods(id, label);
    }
  }

  /** Days that move with the calendar, instead of a first and a last one. */
  private void periods(String id, String label) throws IOException {
    html.open(
        "select", "name", id + ".period", "aria-label", label + " " + html.word("list.period"));
    html.element("option", html.word("list.period"), "value", "");
    for (var period : Period.values()) {
      html.element("option", html.word("list.period." + period), "value", period.address());
    }
    html.close("select");
  }

  private void mine(ListColumn column, String id) throws IOException {
    if (column.type().hasMine()) {
      html.open("label", "class", "inline small");
      html.open("input", "type", "checkbox", "name", id, "value", ColumnType.MINE).close("input");
      html.text(" " + html.word("list.mine." + column.type())).close("label");
    }
  }

  private void text(String id) throws IOException {
    html.open("span", "class", "pair");
    html.open("input", "id", id, "name", id).close("input");
    html.open("select", "name", id + ".op", "aria-label", html.word("list.filter.how"));
    html.element("option", html.word("list.contains"), "value", "contains");
    html.element("option", html.word("list.exact"), "value", "exact");
    html.close("select").close("span");
  }

  private void choices(ListColumn column, String id) throws IOException {
    html.open("select", "id", id, "name", id, "multiple", "multiple", "size", "3");
    if (column.type() == ColumnType.CODE) {
      for (var item : CDI.current().select(Dictionary.class).get().list(column.detail())) {
        html.element("option", item.name(html.locale()), "value", item.code());
      }
    } else if (column.type() == ColumnType.OPTION_SET) {
      for (var option : CDI.current().select(Options.class).get().list(column.detail())) {
        html.element("option", option.name(html.locale()), "value", option.code());
      }
    } else if (column.type() == ColumnType.ENUM) {
      for (var constant : FilterWriter.constants(column)) {
        html.element(
            "option",
            Messages.text(html.locale(), CellText.prefix(column) + "." + constant),
            "value",
            constant);
      }
    } else {
      html.element("option", html.word("app.yes"), "value", "true")
          .element("option", html.word("app.no"), "value", "false");
    }
    html.close("select");
  }
}
