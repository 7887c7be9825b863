package org.keyuan.crm.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Knows about how many of a table's records several departments have, to choose how a page of them
 * is read: by going through the whole table in the order of the list and leaving out the others',
 * or by gathering the departments' records and sorting them. Both give the same page, so that a
 * number may be some minutes old.
 */
@ApplicationScoped
class ScopeSizes {
  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final int MOST = 1_000;

  /** To read, check and sort a gathered row costs as much as to pass over so many of an index. */
  private static final int ROW_IN_ENTRIES = 6;

  private record Key(String table, Set<Long> departments) {}

  private record Size(long rows, long readAt) {
    boolean isOld() {
      return System.nanoTime() - readAt > KEPT.toNanos();
    }
  }

  @Inject private Database database;

  private final Map<Key, Size> sizes = new ConcurrentHashMap<>();

  /**
   * Whether to go through the list's order.
   *
   * @param rows up to where the page reaches
   */
  boolean isWide(ListSpec spec, DataScope scope, long rows) {
    var departments = scope.severalDepartments();
    if (departments.isEmpty() || !spec.hasOwners()) {
      return false;
    }
    long mine = Math.max(1, rows(spec.table(), departments));
    long all = rows(spec.table(), Set.of());
    return (double) rows * all / mine < (double) mine * ROW_IN_ENTRIES;
  }

  private long rows(String table, Set<Long> departments) {
    if (sizes.size() > MOST) {
      sizes.clear();
    }
    return sizes
        .compute(
            new Key(table, departments),
            (key, known) -> known == null || known.isOld() ? count(key) : known)
        .rows();
  }

  private Size count(Key key) {
    var sql = new Sql("SELECT COUNT(*) FROM " + key.table());
    if (!key.departments().isEmpty()) {
      sql.append(" WHERE DEPARTMENT_ID").in(key.departments());
    }
    var rows = database.list(sql, row -> row.number(1)).get(0);
    return new Size(rows, System.nanoTime());
  }
}
