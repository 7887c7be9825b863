package org.keyuan.crm.web.shared.list;

import java.io.IOException;

/** Writes the way to the pages before and behind, and the keyboard's hints. */
final class PagerWriter {

  /** Stands for the field in the words around it. */
  private static final String INPUT = "\u0000";

  private static final String MOST = String.valueOf(ListStateReader.MOST_PAGES);

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
    page();
    if (more) {
      step("list.next", state.next(rows.get(rows.size() - 1).id()), "next");
    }
    html.element("span", "", "class", "spacer");
    if (!compact) {
      hints();
    }
    html.close("nav");
  }

  /** The page's number; where there are many it can be changed, to jump to another. */
  private void page() throws IOException {
    var number = String.valueOf(view.getState().page());
    if (compact || number.equals("1") && !view.getPage().more()) {
      html.element("span", html.word("list.page", number));
      return;
    }
    var around = html.word("list.page", INPUT).split(INPUT, 2);
    html.open("form", "method", "get", "class", "inline jump");
    html.hidden(view.kept());
    html.open("label", "title", html.word("list.jump")).text(around[0]);
    html.open("input", "type", "number", "name", "page", "value", number, "min", "1", "max", MOST);
    html.close("input").text(around[1]).close("label").close("form");
  }

  private void step(String key, ListState state, String rel) throws IOException {
    html.element("a", html.word(key), "href", view.link(state), "rel", rel, "class", "button");
  }

  private void hints() throws IOException {
    for (var hint : new String[] {"j", "k", "Enter", "e", "?"}) {
      html.element("span", hint, "class", "kbd hide-s");
      html.element(
          "span", html.word("list.hint." + (hint.equals("?") ? "help" : hint)), "class", "hide-s");
    }
  }
}
