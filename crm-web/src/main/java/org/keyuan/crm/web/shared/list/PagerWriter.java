package org.keyuan.crm.web.shared.list;

import java.io.IOException;

/** Writes the way to the pages before and behind, and the keyboard's hints. */
final class PagerWriter {

  private final Html html;
  private final ListView view;
  private final boolean compact;

  PagerWriter(Html html, ListView view, boolean compact) {
    this.html = html;
    this.view = view;
    this.compact = compact;
  }

  void write() throws IOException {
    var state = view.getState();
    var rows = view.getPage().rows();
    var more = view.getPage().more();
    if (compact && state.page() == 1 && !more) {
      return;
    }
    html.open("nav", "class", "bar small mute pager", "aria-label", html.word("list.pager"));
    if (state.page() > 1) {
      step("list.previous", state.previous(), "prev");
    }
    html.element("span", html.word("list.page", String.valueOf(state.page())));
    if (more) {
      step("list.next", state.next(rows.get(rows.size() - 1).id()), "next");
    }
    html.element("span", "", "class", "spacer");
    if (!compact) {
      hints();
    }
    html.close("nav");
  }

  private void step(String key, ListState state, String rel) throws IOException {
    html.element("a", html.word(key), "href", view.link(state), "rel", rel, "class", "button");
  }

  private void hints() throws IOException {
    for (var hint : new String[] {"j", "k", "Enter", "?"}) {
      html.element("span", hint, "class", "kbd hide-s");
      html.element(
          "span", html.word("list.hint." + (hint.equals("?") ? "help" : hint)), "class", "hide-s");
    }
  }
}
