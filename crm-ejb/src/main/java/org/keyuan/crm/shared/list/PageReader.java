package org.keyuan.crm.shared.list;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Reads a page of a list: behind a row that the request names, where that is in the order's index,
 * or counting off the rows before it.
 *
 * @param deleted whether what lies in the recycle bin is meant
 */
record PageReader(
    Function<Sql, List<Object[]>> database,
    ScopeSizes sizes,
    ListSpec spec,
    DataScope scope,
    ZoneId zone,
    boolean deleted) {

  /** The rows and one more, where there are more. */
  List<Object[]> read(ListRequest request, List<ListColumn> columns) {
    var order = new ListOrder(spec, request);
    if (isReadByGroups(order)) {
      return new GroupPages(database, sql(false), order).read(columns);
    }
    return key(order)
        .map(key -> behind(key, order, columns))
        .orElseGet(() -> rows(order, columns, sizes.isWide(scope, order)));
  }

  /** Where there are few rows, or few are within reach, they are sorted faster. */
  private boolean isReadByGroups(ListOrder order) {
    return order.isGrouped()
        && new PageWay(order).isFilteredByChoice()
        && scope.halves().size() == 1
        && !scope.isPart()
        && sizes.isLarge(spec);
  }

  /**
   * Nothing where it wouldn't help, because what is within reach has to be sorted for any page of
   * it; or where the row is gone or another's, so that its place is nobody's business.
   */
  private Optional<ListKey> key(ListOrder order) {
    var after = order.request().after();
    if (after == null || !new PageWay(order).isKeyed() || !isReadInOrder(order)) {
      return Optional.empty();
    }
    return database.apply(sql(false).place(order, after)).stream()
        .findFirst()
        .map(row -> new ListKey(row[1], after));
  }

  private boolean isReadInOrder(ListOrder order) {
    return !spec.isOwned() || isOneRange(order) || isWideFromRow(order);
  }

  /** Everything, or what an index by owner or department has in this order. */
  private boolean isOneRange(ListOrder order) {
    return scope.halves().size() == 1
        && (!scope.isPart() || (scope.constantColumn().isPresent() && order.isOfList()));
  }

  private boolean isWideFromRow(ListOrder order) {
    return sizes.isWide(scope, new ListOrder(spec, order.request().from(0)));
  }

  private List<Object[]> behind(ListKey key, ListOrder order, List<ListColumn> columns) {
    var rows = new ArrayList<Object[]>();
    var wide = isWideFromRow(order);
    var size = order.request().size();
    for (var piece : order.behind(key).toList()) {
      if (rows.size() <= size) {
        rows.addAll(rows(piece.of(size - rows.size()), columns, wide));
      }
    }
    return rows;
  }

  private List<Object[]> rows(ListOrder order, List<ListColumn> columns, boolean wide) {
    return database.apply(sql(wide).page(order, columns));
  }

  private ListSql sql(boolean wide) {
    return new ListSql(spec, scope, zone, deleted, wide);
  }
}
