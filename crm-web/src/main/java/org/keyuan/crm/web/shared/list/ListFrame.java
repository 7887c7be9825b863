package org.keyuan.crm.web.shared.list;

import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * What the page around a list decides, and the person at it can't change.
 *
 * @param fixed conditions that always hold
 * @param rows on one page
 * @param hidden names of columns that would say the same in every row
 * @param kept the part of the address that belongs to the page around, e.g. {@code id=7&tab=orders}
 */
record ListFrame(List<Condition> fixed, int rows, Set<String> hidden, String kept) {

  /** The list by itself. */
  static ListFrame of(List<Condition> fixed, int rows) {
    return new ListFrame(fixed, rows, Set.of(), "");
  }

  ListRequest request(ListSpec spec, ListState state) {
    var shown = hidden.isEmpty() || !state.columns().isEmpty() ? state.columns() : rest(spec);
    return state.request(state.filter().within(fixed), shown, rows);
  }

  private List<String> rest(ListSpec spec) {
    return spec.columns().stream()
        .filter(ListColumn::shown)
        .map(ListColumn::name)
        .filter(name -> !hidden.contains(name))
        .toList();
  }
}
