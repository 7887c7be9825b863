package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.keyuan.crm.filter.FilterRow;
import org.keyuan.crm.web.security.CsrfToken;

/** Writes the menu of saved filters: open one, open the list with it, save what is shown. */
final class SavedMenuWriter {

  private final Html html;
  private final ListView view;
  private final SavedChoice saved;

  SavedMenuWriter(Html html, ListView view) {
    this.html = html;
    this.view = view;
    this.saved = view.habit().saved();
  }

  void write() throws IOException {
    if (saved.refused()) {
      var said = html.word("filter.hidden", saved.opened().name());
      html.element("p", said, "class", "note warn", "role", "status");
    }
    html.open("details", "class", "panel saved");
    var name = saved.opened() == null ? html.word("filter.menu") : saved.opened().name();
    html.element(
        "summary", name + " \u25be", "data-key", "v", "title", html.word("filter.menu") + " (v)");
    html.open("div", "class", "card popup");
    html.open("ul", "class", "plain");
    row(null);
    for (var row : saved.rows()) {
      row(row);
    }
    html.close("ul");
    save();
    html.close("div").close("details");
  }

  /**
   * @param row null for everything
   */
  private void row(FilterRow row) throws IOException {
    var name = row == null ? html.word("filter.menu.none") : row.name();
    var link = row == null ? "?f=" : "?" + SavedChoice.VIEW + "=" + row.id();
    var isOpen = row == null ? isEverything() : row.equals(saved.opened());
    html.open("li");
    html.element("a", name, "href", link, "aria-current", isOpen ? "true" : null);
    if (row != null && !row.isOwn()) {
      html.element("span", html.word("filter.menu.by", row.author()), "class", "mute small");
    }
    html.element("span", "", "class", "spacer");
    standard(row, name);
    if (row != null && row.isOwn()) {
      var said = html.word("filter.menu.edit_named", name);
      html.element("a", html.word("filter.menu.edit"), "href", edit(row), "aria-label", said);
    }
    html.close("li");
  }

  private boolean isEverything() {
    return saved.opened() == null && view.getState().filter().isEmpty();
  }

  private void standard(FilterRow row, String name) throws IOException {
    if (row == null ? !saved.hasStandard() : row.standard()) {
      html.element("span", html.word("filter.menu.standard"), "class", "badge");
      return;
    }
    html.open("form", "method", "post", "action", html.contextPath() + "/list-setting");
    html.input("csrf", CDI.current().select(CsrfToken.class).get().getValue());
    html.input("list", view.getSpec().name()).input("from", view.habit().path());
    html.input("filter", row == null ? "" : row.id());
    var said = html.word("filter.menu.make_standard", name);
    html.element("button", "\u2606", "class", "plain star", "aria-label", said, "title", said);
    html.close("form");
  }

  private void save() throws IOException {
    var shown = "save=" + encoded(view.state());
    html.open("div", "class", "bar wide");
    if (saved.opened() != null && saved.opened().isOwn() && !saved.refused()) {
      var said = html.word("filter.menu.update", saved.opened().name());
      html.element("a", said, "href", edit(saved.opened()) + "&" + shown, "class", "button");
    }
    var fresh = "/filter/edit.xhtml?list=" + view.getSpec().name() + "&from=" + view.habit().path();
    html.element(
        "a",
        html.word("filter.menu.save"),
        "href",
        html.contextPath() + fresh + "&" + shown,
        "class",
        "button");
    html.close("div");
  }

  private String edit(FilterRow row) {
    return html.contextPath()
        + "/filter/edit.xhtml?id="
        + row.id()
        + "&from="
        + view.habit().path();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
