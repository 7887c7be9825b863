package org.keyuan.crm.shared.timeline;

import org.keyuan.crm.shared.sql.Sql;

/** The cursor of a source whose newest rows have the greatest ids. */
public final class IdCursor {

  private IdCursor() {}

  /** The id behind which to go on; null to begin, zero for an address that nobody was given. */
  public static Long parse(String cursor) {
    if (cursor == null) {
      return null;
    }
    return cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : 0L;
  }

  /** Ends a statement, whose condition is begun, with the next rows behind the cursor. */
  public static Sql next(Sql sql, String column, String cursor, int size) {
    if (cursor != null) {
      sql.append(" AND " + column + " < ").value(parse(cursor));
    }
    return sql.append(" ORDER BY " + column + " DESC OFFSET 0 ROWS FETCH NEXT ")
        .append(size + " ROWS ONLY");
  }
}
