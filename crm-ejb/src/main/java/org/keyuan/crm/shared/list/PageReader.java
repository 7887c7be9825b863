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

  /** What a filter shows is counted so far to choose the way. */
  private static final int MOST_COUNTED = 100_000;

  /** The rows and one more, where there are more. */
  List<Object[]> read(ListRequest request, List<ListColumn> columns) {
    var order = new ListOrder(spec, request);
    var passing = isPassing(order);
    if (isReadByGroups(order, passing)) {
      return new GroupPages(database, sql(false, passing), order).read(columns);
    }
    return key(order)
        .map(key -> behind(key, order, columns, passing))
        .orElseGet(() -> rows(order, columns, sizes.isWide(scope, order), passing));
  }

  /** Where there are few rows, or few are within reach, they are sorted faster. */
  private boolean isReadByGroups(ListOrder order, boolean passing) {
    return order.isGrouped() && isAllOfMany() && (passing || order.request().filter().isEmpty());
  }

  private boolean isAllOfMany() {
    return scope.halves().size() == 1 && !scope.isPart() && sizes.isLarge(spec);
  }

  /**
   * Whether the filter shows so many that the page is found sooner on the way through its order. A
   * database would begin with the filter and sort all that it shows.
   */
  private boolean isPassing(ListOrder order) {
    var looked = order.request().filter().keep(condition -> !condition.contains());
    var groups = new GroupSql(spec, null);
    return !looked.isEmpty()
        && looked.groups().isEmpty()
        && (order.isIndexed() || order.isGrouped())
        && order.leading().isEmpty()
        && looked.conditions().stream().noneMatch(groups::isRare)
        && isAllOfMany()
        && sizes.isShorter(order, sql(false, false).count(looked, MOST_COUNTED));
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
    return database.apply(sql(false, false).place(order, after)).stream()
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

  private List<Object[]> behind(
      ListKey key, ListOrder order, List<ListColumn> columns, boolean passing) {
    var rows = new ArrayList<Object[]>();
    var wide = isWideFromRow(order);
    var size = order.request().size();
    for (var piece : order.behind(key).toList()) {
      if (rows.size() <= size) {
        rows.addAll(rows(piece.of(size - rows.size()), columns, wide, passing));
      }
    }
    return rows;
  }

  private List<Object[]> rows(
      ListOrder order, List<ListColumn> columns, boolean wide, boolean passing) {
    return database.apply(sql(wide, passing).page(order, columns));
  }

  private ListSql sql(boolean wide, boolean passing) {
    return new ListSql(spec, scope, zone, deleted, wide, passing);
  }
}
