package org.keyuan.crm.identity;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.keyuan.crm.shared.sql.Sql;

/**
 * A department with all below it.
 *
 * @param all how many departments there are anywhere
 */
record Subtree(Set<Long> departments, long all) {
  static final Subtree NONE = new Subtree(Set.of(), 0);

  /**
   * Both figures are read together, so that a department made meanwhile is in both or in none.
   *
   * @param path of the department; null for nobody's
   */
  static Subtree read(EntityManager entityManager, String path) {
    if (path == null) {
      return NONE;
    }
    var ids = new HashSet<Long>();
    long all = 0;
    var rows =
        new Sql("SELECT ID, (SELECT COUNT(*) FROM DEPARTMENT) FROM DEPARTMENT WHERE PATH LIKE ")
            .value(path + "%")
            .rows(entityManager);
    for (var row : rows) {
      ids.add(((Number) row[0]).longValue());
      all = ((Number) row[1]).longValue();
    }
    return new Subtree(ids, all);
  }

  /** Whether there are no other departments. */
  boolean isWhole() {
    return !departments.isEmpty() && departments.size() == all;
  }
}
