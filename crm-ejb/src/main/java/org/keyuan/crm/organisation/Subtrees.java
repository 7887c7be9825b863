package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.sql.Database;

/**
 * Carries a change of a tree's node down to everything below it, in one statement. Pending changes
 * of entities are to be flushed before.
 */
@ApplicationScoped
class Subtrees {

  private Database database;

  protected Subtrees() {}

  @Inject
  Subtrees(Database database) {
    this.database = database;
  }

  /**
   * Moves all departments below a moved one along.
   *
   * @param former path of the moved department before
   * @param now its path now
   */
  void moveDepartments(String former, String now) {
    replaceStart("DEPARTMENT", "PATH", former, former, now);
  }

  /**
   * Renames a region inside the full names of all regions below it.
   *
   * @param former full name of the renamed region before
   * @param now its full name now
   */
  void renameRegions(String path, String former, String now) {
    replaceStart("REGION", "FULL_NAME", path, former, now);
  }

  /** Paths are made of digits and slashes, so nothing in them means anything to LIKE. */
  private void replaceStart(String table, String column, String path, String former, String now) {
    database.update(
        "UPDATE "
            + table
            + " SET "
            + column
            + " = CONCAT(?, SUBSTRING("
            + column
            + ", ?, 400)), VERSION = VERSION + 1 WHERE PATH LIKE CONCAT(?, '%') AND PATH <> ?",
        now,
        former.length() + 1,
        path,
        path);
  }
}
