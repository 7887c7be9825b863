package org.keyuan.crm.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Knows about how many of a table's records somebody reaches, to choose how a page of them is read:
 * by going through the whole table in the order of the list and leaving out the others', or by
 * gathering what is within reach and sorting it. Both give the same page, so that a number may be
 * some minutes old.
 */
@ApplicationScoped
class ScopeSizes {
  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final int MOST = 1_000;
  private static final int LARGE = 20_000;

  private record Size(long rows, long readAt) {
    boolean isOld() {
      return System.nanoTime() - readAt > KEPT.toNanos();
    }
  }

  @Inject private Database database;

  private final Map<String, Size> sizes = new ConcurrentHashMap<>();

  /** Whether to go through the list's order. */
  boolean isWide(DataScope scope, ListOrder order) {
    // the other half are somebody's own records elsewhere: few beside those of departments
    var part = scope.halves().get(0);
    var spec = order.spec();
    if (!spec.hasOwners() || !part.isPart()) {
      return false;
    }
    var way = new PageWay(order);
    return way.isThinkable(part.constantColumn().isPresent())
        && way.isShorter(rows(within(spec, part)), rows(all(spec)));
  }

  /** Whether a page is found sooner on the way through its order, of so many that are shown. */
  boolean isShorter(ListOrder order, Sql shown) {
    return new PageWay(order).isShorterToShown(rows(shown), rows(all(order.spec())));
  }

  /** Whether there are so many records that sorting them all would be felt. */
  boolean isLarge(ListSpec spec) {
    return rows(all(spec)) > LARGE;
  }

  /**
   * About how many records there are within reach, those in the recycle bin left out.
   *
   * @return empty for somebody who reaches everything, and for records that have no owners
   */
  OptionalLong reached(ListSpec spec, DataScope scope) {
    return spec.hasOwners() && scope.halves().stream().allMatch(DataScope::isPart)
        ? OptionalLong.of(scope.halves().stream().mapToLong(h -> rows(within(spec, h))).sum())
        : OptionalLong.empty();
  }

  private static Sql all(ListSpec spec) {
    return new Sql("SELECT COUNT(*) FROM " + spec.table() + " t");
  }

  private static Sql within(ListSpec spec, DataScope scope) {
    var sql = scope.restrict(all(spec).append(" WHERE "), "t");
    return spec.isDeletable() ? sql.append(" AND t.DELETED_AT IS NULL") : sql;
  }

  private long rows(Sql sql) {
    if (sizes.size() > MOST) {
      sizes.clear();
    }
    return sizes
        .compute(
            sql.toString(), (key, known) -> known == null || known.isOld() ? count(sql) : known)
        .rows();
  }

  private Size count(Sql sql) {
    return new Size(database.list(sql, row -> row.number(1)).get(0).longValue(), System.nanoTime());
  }
}
