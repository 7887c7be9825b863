package org.keyuan.crm.search.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.search.index.Marks;
import org.keyuan.crm.search.index.Typed;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListRow;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Makes what is shown of a found record from what its list shows: the name, the first columns, and
 * where the typed words stand.
 */
final class HitReader {

  private static final int DETAILS = 3;

  private final Typed typed;
  private final ListColumn name;
  private final Set<ListColumn> shown = new LinkedHashSet<>();
  private final List<ListColumn> searched;
  private final List<ListColumn> columns;

  HitReader(ListSpec spec, Typed typed) {
    this.typed = typed;
    searched = spec.searched();
    name = searched.get(0);
    spec.columns().stream()
        .filter(column -> column.shown() && !column.equals(name))
        .limit(DETAILS)
        .forEach(shown::add);
    Set<ListColumn> all = new LinkedHashSet<>(List.of(name));
    all.addAll(shown);
    all.addAll(searched);
    columns = List.copyOf(all);
  }

  /** Names of the columns to read. */
  List<String> columns() {
    return columns.stream().map(ListColumn::name).toList();
  }

  SearchHit hit(ListRow row) {
    var text = text(row, name);
    var details = new ArrayList<SearchHit.Detail>();
    for (var column : columns) {
      var value = row.values()[columns.indexOf(column)];
      var isFound = searched.contains(column) && isFound(text(row, column));
      if (!column.equals(name) && value != null && (shown.contains(column) || isFound)) {
        details.add(new SearchHit.Detail(column, value, isFound));
      }
    }
    return new SearchHit(row.id(), text.isEmpty() ? String.valueOf(row.id()) : text, details);
  }

  private boolean isFound(String text) {
    return Marks.in(text, typed).stream().anyMatch(Marks.Piece::marked);
  }

  private String text(ListRow row, ListColumn column) {
    var value = row.values()[columns.indexOf(column)];
    return value == null ? "" : value.toString();
  }
}
