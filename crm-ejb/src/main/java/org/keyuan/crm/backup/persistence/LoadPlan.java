package org.keyuan.crm.backup.persistence;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements around the load of all tables. Foreign keys are taken away so that rows may refer to
 * each other in any order and are checked when they come back; indexes are built once at the end,
 * which is many times quicker than row by row.
 *
 * @param before to run before the first row
 * @param indexes to run after the last row: they build the indexes
 * @param constraints to run last: they put the foreign keys back, and fail when one is violated
 */
public record LoadPlan(List<String> before, List<String> indexes, List<String> constraints) {
  public LoadPlan {
    before = List.copyOf(before);
    indexes = List.copyOf(indexes);
    constraints = List.copyOf(constraints);
  }

  /** Everything to run after the last row. */
  public List<String> after() {
    List<String> after = new ArrayList<>(indexes);
    after.addAll(constraints);
    return after;
  }

  /** The indexes that say something about the rows rather than make them quick to find. */
  public List<String> uniqueIndexes() {
    return indexes.stream().filter(statement -> statement.startsWith("CREATE UNIQUE")).toList();
  }
}
