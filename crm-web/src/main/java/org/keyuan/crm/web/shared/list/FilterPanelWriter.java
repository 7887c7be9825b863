package org.keyuan.crm.web.shared.list;

import java.io.IOException;

/**
 * Writes the panel with a field for every column that can be filtered: a plain form, sent by GET.
 */
final class FilterPanelWriter {

  private final Html html;
  private final ListView view;
  private final FilterFieldWriter fields;

  FilterPanelWriter(Html html, ListView view) {
    this.fields = new FilterFieldWriter(html, view.getSpec());
    this.html = html;
    this.view = view;
  }

  void write() throws IOException {
    html.open("details", "class", "panel");
    html.element("summary", html.word("list.filter.add"));
    html.open("form", "method", "get", "class", "card popup fields");
    html.hidden(view.kept());
    for (var column : view.getSpec().columns()) {
      fields.write(column);
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
}
