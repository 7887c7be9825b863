package org.keyuan.crm.web.shared.list;

import java.io.IOException;
import java.util.List;
import org.keyuan.crm.shared.list.ListColumn;

/**
 * Writes what a list is filtered by as chips that can be removed, the count, and the panel that
 * adds conditions.
 */
final class FilterWriter {

  private final Html html;
  private final ListView view;

  private final boolean choosing;

  /**
   * @param choosing whether rows can be chosen, and something be done with them
   */
  FilterWriter(Html html, ListView view, boolean choosing) {
    this.choosing = choosing;
    this.html = html;
    this.view = view;
  }

  void write() throws IOException {
    html.open("div", "class", "bar filters");
    if (view.habit() != ListHabit.NONE) {
      new SavedMenuWriter(html, view).write();
    }
    new ChipWriter(html, view).write();
    new FilterPanelWriter(html, view).write();
    html.element("span", "", "class", "spacer");
    if (view.habit() != ListHabit.NONE) {
      new ColumnMenuWriter(html, view).write();
    }
    if (choosing) {
      new ChoosingWriter(html, view).write();
    }
    count();
    html.close("div");
  }

  private void count() throws IOException {
    var capped = view.isCapped(view.getCount());
    html.element("span", html.word("list.count", view.getCountText()), "class", "mute small");
    if (capped) {
      html.element(
          "a",
          html.word("list.count.exact"),
          "href",
          view.link(view.getState().counted()),
          "class",
          "small");
    }
  }

  static List<String> constants(ListColumn column) {
    return List.of(column.detail().substring(column.detail().indexOf(':') + 1).split(","));
  }
}
