package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.util.List;
import org.keyuan.crm.shared.list.AnyOf;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;

/** Writes a filter as chips, each with a link to the same list without it. */
final class ChipWriter {

  private final Html html;
  private final ListView view;
  private final ListFilter filter;
  private final ConditionText words = CDI.current().select(ConditionText.class).get();

  ChipWriter(Html html, ListView view) {
    this.html = html;
    this.view = view;
    this.filter = view.getState().filter();
  }

  void write() throws IOException {
    for (var condition : filter.conditions()) {
      html.open("span", "class", "chip");
      condition(condition, filter.without(condition));
      html.close("span");
    }
    for (int i = 0; i < filter.groups().size(); i++) {
      group(i, filter.groups().get(i));
    }
  }

  private void group(int index, AnyOf group) throws IOException {
    html.open(
        "span", "class", "chip group", "role", "group", "aria-label", html.word("list.any_of"));
    html.element("span", html.word("list.any_of"), "class", "mute");
    var separator = "";
    for (int i = 0; i < group.branches().size(); i++) {
      html.text(separator);
      branch(index, group, i);
      separator = html.word("list.or");
    }
    var whole = words.group(view.getSpec(), group, html.locale());
    remove(filter.with(index, new AnyOf(List.of())), whole);
    html.close("span");
  }

  private void branch(int index, AnyOf group, int branch) throws IOException {
    html.open("span", "class", "branch");
    var separator = "";
    for (var condition : group.branches().get(branch)) {
      html.text(separator);
      condition(condition, filter.with(index, group.without(branch, condition)));
      separator = html.word("list.and");
    }
    html.close("span");
  }

  private void condition(Condition condition, ListFilter without) throws IOException {
    var spec = view.getSpec();
    var name = ConditionText.name(spec, condition.column(), html.locale());
    html.text(name + " " + ConditionText.comparison(spec, condition, html.locale()));
    html.element("b", words.values(spec, condition, html.locale()));
    remove(without, name);
  }

  private void remove(ListFilter without, String name) throws IOException {
    var said = html.word("list.chip.remove", name);
    var there = view.link(view.getState().filtered(without));
    html.element("a", "\u2715", "href", there, "aria-label", said, "title", said);
  }
}
