package org.keyuan.crm.backup.persistence;

import java.util.List;

/**
 * Statements around the load of all tables. Foreign keys are taken away so that rows may refer to
 * each other in any order and are checked when they come back; indexes are built once at the end,
 * which is many times quicker than row by row.
 *
 * @param before to run before the first row
 * @param after to run after the last row; they fail when a foreign key is violated
 */
public record LoadPlan(List<String> before, List<String> after) {
  public LoadPlan {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
