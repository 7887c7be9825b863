package org.keyuan.crm.shared.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The mark that a restore leaves in its target until it is done: an empty table. A restore that was
 * killed is recognised by it, so that nobody works with half a database and the next restore may
 * clear away what the last one left.
 */
public final class UnfinishedRestore {

  /** Name of the table. */
  public static final String TABLE = "RESTORE_UNFINISHED";

  private static final String FIND =
      "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?";

  private UnfinishedRestore() {}

  /** True when a restore into the connection's schema began and never ended. */
  public static boolean isIn(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(FIND)) {
      select.setString(1, connection.getSchema());
      select.setString(2, TABLE);
      try (var found = select.executeQuery()) {
        return found.next();
      }
    }
  }

  /** A restore begins. */
  public static void mark(Connection connection) throws SQLException {
    execute(connection, "CREATE TABLE " + TABLE + " (ID INT)");
  }

  /** The restore has ended, well or with everything cleared away. */
  public static void unmark(Connection connection) throws SQLException {
    execute(connection, "DROP TABLE " + TABLE);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
