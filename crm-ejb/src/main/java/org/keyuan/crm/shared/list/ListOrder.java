package org.keyuan.crm.shared.list;

import java.util.Optional;
import java.util.stream.Stream;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The order in which a request wants the rows of a list.
 *
 * @param place a condition on where in it the rows are, or null
 */
record ListOrder(ListSpec spec, ListRequest request, Sql place) {

  ListOrder(ListSpec spec, ListRequest request) {
    this(spec, request, null);
  }

  /** The same order of the rows behind one, piece by piece; no two pieces have a row in common. */
  Stream<ListOrder> behind(ListKey row) {
    return row.behind(column().sql(), spec.alias() + ".ID", isDescending()).stream()
        .map(wanted -> new ListOrder(spec, request.from(0), wanted));
  }

  /** The same order of so many rows at most. */
  ListOrder of(int rows) {
    return new ListOrder(spec, request.of(rows), place);
  }

  /** The list's own column where the request names none that there is. */
  ListColumn column() {
    var name = request.sort() == null ? spec.sort() : request.sort();
    return spec.find(name).orElseGet(() -> spec.find(spec.sort()).orElseThrow());
  }

  private boolean isDescending() {
    return request.sort() == null ? spec.isDescending() : request.descending();
  }

  /** Rows of the same value come by their ids, in the direction that the indices have. */
  String shown() {
    return of(column().sql(), spec.alias() + ".ID");
  }

  /** The order by columns that hold the value and the id. */
  String of(String value, String id) {
    return value + (isDescending() ? " DESC, " : ", ") + id;
  }

  /**
   * The same order, with a column in front that has one value in all wanted rows: an index that
   * begins with it has the rows in it.
   *
   * @param constant column that the data scope keeps to one value, with a comma; or empty
   */
  String read(String constant) {
    return front(constant) + shown();
  }

  /** What {@link #read} puts in front, with a comma; or empty. */
  String front(String constant) {
    return constant.isEmpty()
        ? leading().map(condition -> filterSql(condition) + ", ").orElse("")
        : constant;
  }

  private String filterSql(Condition condition) {
    return spec.find(condition.column()).orElseThrow().sql();
  }

  /** The condition on a column with one wanted value, in whose index the rows lie in this order. */
  Optional<Condition> leading() {
    return request.conditions().stream()
        .filter(condition -> !condition.contains() && condition.values().size() == 1)
        .filter(condition -> spec.indices().isLeading(condition.column()))
        .filter(condition -> isOfList())
        .findFirst();
  }

  /** Whether it is the list's own. */
  boolean isOfList() {
    return column().name().equals(spec.sort()) && isDescending() == spec.isDescending();
  }

  /** Whether the indices by department and by owner know what rows are sorted by. */
  boolean isKnown() {
    return isOfList() || spec.indices().isKnown(column().name());
  }

  /** Whether an index has all rows in it and says whose they are. */
  boolean isIndexed() {
    return spec.indices().isOrdered(column().name(), isDescending());
  }
}
