package org.keyuan.crm.web.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.keyuan.crm.search.application.SearchGroup;
import org.keyuan.crm.search.application.SearchHit;
import org.keyuan.crm.search.index.Marks;
import org.keyuan.crm.web.shared.list.CellText;
import org.keyuan.crm.web.shared.list.Html;
import org.keyuan.crm.web.shared.page.RecordPages;

/** Writes what was found as plain links, so that it can be gone through by keyboard. */
final class FoundWriter {

  private final Html html;
  private final SearchView view;
  private final CellText cells;

  FoundWriter(Html html, SearchView view, CellText cells) {
    this.html = html;
    this.view = view;
    this.cells = cells;
  }

  void write() throws IOException {
    html.open("div", "id", "found", "class", "found");
    if (view.typed().isEmpty()) {
      html.element("p", html.word("search.hint.empty"), "class", "mute empty");
    } else {
      var commands = view.commands();
      var answer = view.answer();
      for (var group : answer.groups()) {
        write(group);
      }
      if (!commands.isEmpty()) {
        open(html.word("search.group.commands"));
        for (var command : commands) {
          write(command);
        }
        close();
      }
      if (!answer.ready()) {
        html.element("p", html.word("search.message.preparing"), "class", "note warn");
      } else if (answer.groups().isEmpty() && commands.isEmpty()) {
        nothing();
      }
      all();
    }
    html.close("div");
  }

  private void open(String title) throws IOException {
    html.open("section", "class", view.isShort() ? null : "card");
    html.element("h2", title).open("ul");
  }

  private void close() throws IOException {
    html.close("ul").close("section");
  }

  private void write(SearchGroup group) throws IOException {
    open(html.word("recordkind." + group.kind().name()));
    for (var hit : group.hits()) {
      html.open("li");
      var page = RecordPages.of(group.kind(), hit.id()).orElseThrow();
      html.open("a", "href", html.contextPath() + page);
      html.open("b");
      marked(hit.name());
      html.close("b");
      for (var detail : hit.details()) {
        write(detail);
      }
      html.close("a").close("li");
    }
    if (group.more() && !view.isShort()) {
      html.open("li").element("span", html.word("search.hint.more"), "class", "mute").close("li");
    }
    close();
  }

  private void write(SearchHit.Detail detail) throws IOException {
    var text = cells.of(detail.column(), detail.value(), html.locale());
    html.text(" ").open("span", "class", "detail");
    if (detail.found()) {
      marked(text);
    } else {
      html.text(text);
    }
    html.close("span");
  }

  private void write(Command command) throws IOException {
    html.open("li").open("a", "href", html.contextPath() + command.path());
    html.open("b");
    marked(command.label());
    html.close("b").close("a").close("li");
  }

  private void marked(String text) throws IOException {
    for (var piece : Marks.in(text, view.typed())) {
      if (piece.marked()) {
        html.element("mark", piece.text());
      } else {
        html.text(piece.text());
      }
    }
  }

  private void nothing() throws IOException {
    html.open("div", "class", "empty");
    html.element("p", html.word("search.message.nothing", view.getText()));
    html.element("p", html.word("search.hint.nothing"), "class", "mute").close("div");
  }

  private void all() throws IOException {
    if (view.isShort()) {
      var text = URLEncoder.encode(view.getText(), StandardCharsets.UTF_8);
      var address = html.contextPath() + "/search.xhtml?q=" + text;
      html.element("a", html.word("search.action.all"), "href", address, "class", "all");
    }
  }
}
