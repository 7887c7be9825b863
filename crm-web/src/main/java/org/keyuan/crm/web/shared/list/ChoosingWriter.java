package org.keyuan.crm.web.shared.list;

import java.io.IOException;

/**
 * Writes what can be done with chosen rows: a plain form sent by GET, which the boxes in the table
 * belong to, so that a choice is an address like everything else of a list.
 */
final class ChoosingWriter {
  private static final String FORM = "choosing";

  /** An address has to name them. */
  private static final int MOST = 400;

  private final Html html;
  private final ListView view;

  ChoosingWriter(Html html, ListView view) {
    this.html = html;
    this.view = view;
  }

  void write() throws IOException {
    html.open("form", "id", FORM, "method", "get");
    html.attribute("action", html.contextPath() + "/bulk/new.xhtml");
    html.attribute("class", "inline hide-s");
    html.input("list", view.getSpec().name());
    for (var part : view.filter()) {
      html.input(part.name(), part.value());
    }
    chosen();
    menu();
    html.close("form");
  }

  /** What can be done with them: only what the person may do. */
  private void menu() throws IOException {
    html.open("details", "class", "panel several");
    html.element(
        "summary", html.word("bulk.menu") + " \u25be", "title", html.word("bulk.menu.hint"));
    html.open("div", "class", "card popup");
    html.open("label", "class", "inline small");
    html.open("input", "type", "checkbox", "name", "all", "value", "true").close("input");
    html.text(" " + html.word("list.everything", view.getCountText()));
    html.close("label");
    for (var verb : view.offered()) {
      var words = html.word("bulk.offer." + verb);
      html.element("button", words, "class", "plain", "name", "verb", "value", verb);
    }
    var own = html.contextPath() + "/bulk/list.xhtml";
    html.element("a", html.word("bulk.mine"), "href", own, "class", "small mute");
    html.close("div").close("details");
  }

  /** How many are chosen, on other pages too: the page's script knows them and fills this in. */
  private void chosen() throws IOException {
    html.element(
        "output",
        "",
        "class",
        "small",
        "data-chosen",
        html.word("list.chosen", "#"),
        "data-most",
        html.word("list.chosen.most", MOST));
    html.element(
        "button",
        html.word("list.chosen.clear"),
        "type",
        "button",
        "class",
        "plain",
        "hidden",
        "hidden");
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
