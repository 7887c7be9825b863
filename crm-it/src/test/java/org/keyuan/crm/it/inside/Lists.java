package org.keyuan.crm.it.inside;

import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;

/** What the caller's lists show; pickers read through the same lists. */
final class Lists {
  private Lists() {}

  /** Whether the list has the record when it is filtered by the value, and counts it then. */
  static boolean lists(String list, String column, String value, long id) {
    var filter = List.of(new Condition(column, false, List.of(value)));
    var request = new ListRequest(filter, List.of(), null, false, 0, 10);
    var found = queries().page(list, request).rows().stream().anyMatch(row -> row.id() == id);
    if (found != queries().count(list, ListFilter.of(filter), 10) > 0) {
      throw new AssertionError("list and count differ for " + column + " = " + value);
    }
    return found;
  }

  /** Whether the record opens. */
  static boolean shows(String list, long id) {
    try {
      return queries().get(list, id) != null;
    } catch (RecordNotFoundException e) {
      return false;
    }
  }

  /** Whether the whole export has the record; who may not export at all gets nothing. */
  static boolean exports(String list, long id) {
    var ids = new ArrayList<Long>();
    try {
      queries().export(list, ListRequest.first(1), row -> ids.add(row.id()));
    } catch (AccessDeniedException e) {
      return false;
    }
    return ids.contains(id);
  }

  static void open(String list) {
    queries().page(list, ListRequest.first(1));
  }

  static void export(String list) {
    queries().export(list, ListRequest.first(1), row -> {});
  }

  private static ListQueries queries() {
    return Inside.bean(ListQueries.class);
  }
}
