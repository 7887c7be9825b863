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
 * @param layout the columns that a person wants where the address names none, or empty
 * @param kept the part of the address that belongs to the page around, e.g. {@code id=7&tab=orders}
 */
record ListFrame(
    List<Condition> fixed, int rows, Set<String> hidden, List<String> layout, String kept) {

  ListFrame(List<Condition> fixed, int rows, Set<String> hidden, String kept) {
    this(fixed, rows, hidden, List.of(), kept);
  }

  /** The list by itself. */
  static ListFrame of(List<Condition> fixed, int rows) {
    return new ListFrame(fixed, rows, Set.of(), "");
  }

  /** The same for somebody who wants these columns. */
  ListFrame with(List<String> columns) {
    return new ListFrame(fixed, rows, hidden, columns, kept);
  }

  ListRequest request(ListSpec spec, ListState state) {
    return state.request(state.filter().within(fixed), columns(spec, state), rows);
  }

  private List<String> columns(ListSpec spec, ListState state) {
    if (!state.columns().isEmpty()) {
      return state.columns();
    }
    return hidden.isEmpty() ? layout.stream().filter(spec::has).toList() : rest(spec);
  }

  private List<String> rest(ListSpec spec) {
    return spec.columns().stream()
        .filter(ListColumn::shown)
        .map(ListColumn::name)
        .filter(name -> !hidden.contains(name))
        .toList();
  }
}
