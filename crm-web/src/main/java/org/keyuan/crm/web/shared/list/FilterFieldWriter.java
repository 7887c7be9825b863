package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import org.keyuan.crm.settings.Dictionary;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.Period;
import org.keyuan.crm.shared.text.Messages;

/** Writes the field in which a condition on one column is filled in, as its type wants it. */
final class FilterFieldWriter {

  private final Html html;
  private final ListSpec spec;

  FilterFieldWriter(Html html, ListSpec spec) {
    this.html = html;
    this.spec = spec;
  }

  void write(ListColumn column) throws IOException {
    var id = "p." + column.name();
    html.open("div", "class", "field");
    html.element("label", html.word(spec.name() + ".field." + column.name()), "for", id);
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
    var label = html.word(spec.name() + ".field." + column.name());
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
