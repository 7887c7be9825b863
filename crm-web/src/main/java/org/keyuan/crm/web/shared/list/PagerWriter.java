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
    var page = view.getState().page();
    if (compact && page == 1 && !view.getPage().more()) {
      return;
    }
    html.open("nav", "class", "bar small mute pager", "aria-label", html.word("list.pager"));
    step("list.previous", page - 1, page > 1, "prev");
    html.element("span", html.word("list.page", String.valueOf(page)));
    step("list.next", page + 1, view.getPage().more(), "next");
    html.element("span", "", "class", "spacer");
    if (!compact) {
      hints();
    }
    html.close("nav");
  }

  private void step(String key, int page, boolean there, String rel) throws IOException {
    if (there) {
      var link = view.link(view.getState().onPage(page));
      html.element("a", html.word(key), "href", link, "rel", rel, "class", "button");
    }
  }

  private void hints() throws IOException {
    for (var hint : new String[] {"j", "k", "Enter", "?"}) {
      html.element("span", hint, "class", "kbd hide-s");
      html.element(
          "span", html.word("list.hint." + (hint.equals("?") ? "help" : hint)), "class", "hide-s");
    }
  }
}
