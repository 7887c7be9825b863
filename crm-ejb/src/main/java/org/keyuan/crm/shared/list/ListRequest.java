package org.keyuan.crm.shared.list;

import java.util.List;

/**
 * What a person wants to see of a list.
 *
 * @param columns names of the columns to read, in order; empty for those shown by default
 * @param sort a column's name; null for the list's own order
 * @param offset number of rows to pass over
 * @param after id of the last row that is passed over, where it is known: an index then finds the
 *     page in one step, however far behind it is; or null
 * @param size number of rows wanted
 */
public record ListRequest(
    ListFilter filter,
    List<String> columns,
    String sort,
    boolean descending,
    int offset,
    Long after,
    int size) {

  public ListRequest {
    columns = List.copyOf(columns);
  }

  public ListRequest(
      List<Condition> conditions,
      List<String> columns,
      String sort,
      boolean descending,
      int offset,
      int size) {
    this(ListFilter.of(conditions), columns, sort, descending, offset, null, size);
  }

  /** The conditions that must all hold, without those of groups. */
  public List<Condition> conditions() {
    return filter.conditions();
  }

  /** The same rows but for those in front. */
  ListRequest from(int passedOver) {
    return new ListRequest(filter, columns, sort, descending, passedOver, null, size);
  }

  /** The same rows in the list's own order, from the first on. */
  ListRequest inOwnOrder() {
    return new ListRequest(filter, columns, null, false, 0, null, size);
  }

  /** The same page of what another filter shows. */
  ListRequest with(ListFilter other) {
    return new ListRequest(other, columns, sort, descending, offset, after, size);
  }

  /** So many rows at most. */
  ListRequest of(int rows) {
    return new ListRequest(filter, columns, sort, descending, offset, after, rows);
  }

  public static ListRequest first(int size) {
    return new ListRequest(List.of(), List.of(), null, false, 0, size);
  }
}
