package org.keyuan.crm.shared.list;

import java.util.List;

/**
 * What a person wants to see of a list.
 *
 * @param columns names of the columns to read, in order; empty for those shown by default
 * @param sort a column's name; null for the list's own order
 * @param offset number of rows to pass over
 * @param size number of rows wanted
 */
public record ListRequest(
    List<Condition> conditions,
    List<String> columns,
    String sort,
    boolean descending,
    int offset,
    int size) {

  public ListRequest {
    conditions = List.copyOf(conditions);
    columns = List.copyOf(columns);
  }

  public static ListRequest first(int size) {
    return new ListRequest(List.of(), List.of(), null, false, 0, size);
  }
}
