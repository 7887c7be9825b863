package org.keyuan.crm.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the embedded database did for a request, by its own statistics. They are switched on for
 * this alone, since keeping them costs time.
 */
final class Statements implements AutoCloseable {
  /** One statement: how often it ran and how long in all. */
  record Ran(String sql, int times, double millis) {}

  private final Connection connection;

  /**
   * @param url of the database that the server has open, with AUTO_SERVER
   */
  Statements(String url, String password) throws SQLException {
    connection = DriverManager.getConnection(url, "sa", password);
    execute("SET QUERY_STATISTICS_MAX_ENTRIES 2000");
  }

  Connection connection() {
    return connection;
  }

  /** Forgets what ran before. */
  void begin() throws SQLException {
    execute("SET QUERY_STATISTICS FALSE");
    execute("SET QUERY_STATISTICS TRUE");
  }

  /** The statements since then, the dearest first; commits and settings are none. */
  List<Ran> end() throws SQLException {
    var ran = new ArrayList<Ran>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT SQL_STATEMENT, EXECUTION_COUNT, CUMULATIVE_EXECUTION_TIME"
                    + " FROM INFORMATION_SCHEMA.QUERY_STATISTICS")) {
      while (rows.next()) {
        ran.add(new Ran(rows.getString(1), rows.getInt(2), rows.getDouble(3)));
      }
    }
    execute("SET QUERY_STATISTICS FALSE");
    ran.removeIf(statement -> !counts(statement.sql()));
    ran.sort(Comparator.comparingDouble(Ran::millis).reversed());
    return ran;
  }

  static boolean counts(String sql) {
    var text = sql.strip().toUpperCase(Locale.ROOT);
    return text.matches("(?s)(SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\\b.*|\\(\\s*SELECT\\b.*")
        && !text.contains("INFORMATION_SCHEMA.QUERY_STATISTICS");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
