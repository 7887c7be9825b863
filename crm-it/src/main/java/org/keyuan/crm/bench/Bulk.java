package org.keyuan.crm.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Writes many rows into one table, some thousands a transaction. */
final class Bulk implements AutoCloseable {
  private static final int BATCH = 5_000;
  private static final String STAMPS = ", VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY";
  private static final String STAMPED =
      ", 1, TIMESTAMP '2026-01-01 00:00:00', 'bench', TIMESTAMP '2026-01-01 00:00:00', 'bench')";

  private final Connection connection;
  private final PreparedStatement insert;
  private long rows;

  private Bulk(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    insert = connection.prepareStatement(sql);
  }

  /** Records with version and stamps. */
  static Bulk records(Connection connection, String table, String... columns) throws SQLException {
    return new Bulk(connection, insert(table, STAMPS, columns) + STAMPED);
  }

  /** Rows without them. */
  static Bulk rows(Connection connection, String table, String... columns) throws SQLException {
    return new Bulk(connection, insert(table, "", columns) + ")");
  }

  private static String insert(String table, String more, String... columns) {
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", columns)
        + more
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(columns.length, "?"));
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
    if (++rows % BATCH == 0) {
      send();
    }
  }

  private void send() throws SQLException {
    insert.executeBatch();
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    send();
    insert.close();
  }
}
