package org.keyuan.crm.web.shared.list;

import java.io.IOException;

/**
 * Writes what can be done with chosen rows: a plain form sent by GET, which the boxes in the table
 * belong to, so that a choice is an address like everything else of a list.
 */
final class ChoosingWriter {
  private static final String FORM = "choosing";

  private final Html html;
  private final ListView view;

  ChoosingWriter(Html html, ListView view) {
    this.html = html;
    this.view = view;
  }

  void write() throws IOException {
    html.open(
        "form",
        "id",
        FORM,
        "method",
        "get",
        "action",
        html.contextPath() + "/handover/new.xhtml",
        "class",
        "inline hide-s");
    hidden("list", view.getSpec().name());
    for (var part : view.filter()) {
      hidden(part.name(), part.value());
    }
    html.open("label", "class", "inline small");
    html.open("input", "type", "checkbox", "name", "all", "value", "true").close("input");
    html.text(" " + html.word("list.everything", view.getCountText()));
    html.close("label");
    html.element("button", html.word("handover.action.reassign"), "class", "button");
    html.close("form");
  }

  private void hidden(String name, String value) throws IOException {
    html.open("input", "type", "hidden", "name", name, "value", value).close("input");
  }

  /** A box that belongs to the form. */
  static void box(Html html, String name, Object value, String label) throws IOException {
    html.open(
            "input",
            "type",
            "checkbox",
            "form",
            FORM,
            "name",
            name.isEmpty() ? null : name,
            "value",
            value,
            "aria-label",
            label)
        .close("input");
  }
}
