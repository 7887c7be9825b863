package org.keyuan.crm.shared.record;

import org.keyuan.crm.shared.access.RecordKind;

/**
 * What keeps a record from being deleted: rows of a table that refer to it. Said once by the
 * feature, asked of one record by {@link Dependants} and of many by a condition.
 *
 * @param kind whose records refer to it
 * @param table text of the product
 * @param column that holds the record's id; text of the product
 * @param deletable whether rows in the recycle bin hold nothing
 */
public record Hold(RecordKind kind, String table, String column, boolean deletable) {

  /** By records that are not in the recycle bin. */
  public static Hold by(RecordKind kind, String table, String column) {
    return new Hold(kind, table, column, true);
  }

  /** By parts of records, which have no recycle bin of their own. */
  public static Hold byPart(RecordKind kind, String table, String column) {
    return new Hold(kind, table, column, false);
  }

  /** The condition on the rows themselves, behind that on the column. */
  String rows() {
    return deletable ? " AND DELETED_AT IS NULL" : "";
  }

  /** Holds of records under the alias {@code t} that are held. */
  public String condition() {
    return "EXISTS (SELECT 1 FROM " + table + " WHERE " + column + " = t.ID" + rows() + ")";
  }
}
