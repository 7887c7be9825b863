package org.keyuan.crm.it.inside.proof;

import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.AnyOf;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * What one may ask of a list: each column, each order, each filter that the foreign record meets.
 */
final class ListProbes {
  private static final int SIZE = 200;

  private ListProbes() {}

  static RecordKind kind(String list) {
    return spec(list).kind();
  }

  static ListSpec spec(String list) {
    return Inside.bean(ListQueries.class).listSpecs().stream()
        .filter(spec -> spec.name().equals(list))
        .findFirst()
        .orElseThrow();
  }

  static List<ListRequest> requests(String list) {
    var requests = new ArrayList<ListRequest>();
    requests.add(ListRequest.first(SIZE));
    for (var column : spec(list).columns()) {
      var named = List.of(column.name());
      requests.add(new ListRequest(List.of(), named, column.name(), true, 0, SIZE));
    }
    filters(list)
        .forEach(f -> requests.add(new ListRequest(f, List.of(), null, false, 0, null, SIZE)));
    return requests;
  }

  /** All columns at once: each answer of an export is written down, so that few must do. */
  static List<ListRequest> exports(String list) {
    var all = spec(list).columns().stream().map(ListColumn::name).toList();
    return List.of(ListRequest.first(SIZE), new ListRequest(List.of(), all, null, false, 0, SIZE));
  }

  /** By every column that holds text, and by all of them of which one is enough. */
  static List<ListFilter> filters(String list) {
    var conditions =
        spec(list).columns().stream()
            .filter(column -> column.type() == ColumnType.TEXT)
            .map(column -> new Condition(column.name(), true, List.of("CNRY")))
            .toList();
    var filters = new ArrayList<>(List.of(ListFilter.NONE));
    conditions.forEach(condition -> filters.add(ListFilter.of(List.of(condition))));
    filters.add(ListFilter.NONE.and(AnyOf.each(conditions)));
    return filters;
  }
}
