package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.keyuan.crm.backup.domain.BackupNotWrittenException;
import org.keyuan.crm.backup.domain.BackupSequence;
import org.keyuan.crm.backup.domain.TableShape;

/** SQL Server. Its driver streams a result by itself. */
final class SqlServerDialect implements Dialect {
  /**
   * {@code ISQLServerConnection.TRANSACTION_SNAPSHOT}: SET TRANSACTION ISOLATION LEVEL SNAPSHOT.
   */
  static final int SNAPSHOT = 4096;

  static final String SNAPSHOT_STATE =
      "SELECT name, snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()";

  /** One step beyond the last value given, or beyond the first when none has been given. */
  static final String SEQUENCES =
      "SELECT name, CAST(current_value AS BIGINT) + CAST(increment AS BIGINT) FROM sys.sequences"
          + " WHERE schema_id = SCHEMA_ID() ORDER BY name";

  static final String INDEXES =
      "SELECT t.name, i.name FROM sys.indexes i JOIN sys.tables t ON t.object_id = i.object_id"
          + " WHERE t.schema_id = SCHEMA_ID() AND i.type = 2 AND i.is_primary_key = 0"
          + " AND i.is_unique = 0 AND i.is_disabled = 0 ORDER BY t.name, i.name";

  @Override
  public int snapshotIsolation() {
    return SNAPSHOT;
  }

  @Override
  public void requireSnapshot(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(SNAPSHOT_STATE)) {
      if (!result.next() || result.getInt(2) != 1) {
        throw new BackupNotWrittenException("snapshot_off", connection.getCatalog());
      }
    }
  }

  @Override
  public void scan(Connection connection, TableShape table, RowVisitor visitor)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(select(table))) {
      while (result.next()) {
        visitor.row(result);
      }
    }
  }

  static String select(TableShape table) {
    String sql = "SELECT " + table.columnList() + " FROM " + table.quotedName();
    if (table.key().isEmpty()) {
      return sql;
    }
    return sql
        + table.key().stream()
            .map(TableShape::quoted)
            .collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  @Override
  public List<BackupSequence> sequences(Connection connection) throws SQLException {
    List<BackupSequence> sequences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(SEQUENCES)) {
      while (result.next()) {
        sequences.add(new BackupSequence(result.getString(1), result.getLong(2)));
      }
    }
    return sequences;
  }

  @Override
  public LoadPlan loadPlan(Connection connection, List<TableShape> tables) throws SQLException {
    List<String[]> indexes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(INDEXES)) {
      while (result.next()) {
        indexes.add(new String[] {result.getString(1), result.getString(2)});
      }
    }
    List<String> names = tables.stream().map(TableShape::name).toList();
    return plan(names, indexes.stream().filter(index -> names.contains(index[0])).toList());
  }

  /**
   * @param indexes pairs of table and index
   */
  static LoadPlan plan(List<String> tables, List<String[]> indexes) {
    List<String> before = new ArrayList<>();
    List<String> rebuild = new ArrayList<>();
    List<String> check = new ArrayList<>();
    for (String table : tables) {
      before.add(alter(table, "NOCHECK CONSTRAINT ALL"));
    }
    for (String[] index : indexes) {
      before.add(alterIndex(index, "DISABLE"));
      rebuild.add(alterIndex(index, "REBUILD"));
    }
    for (String table : tables) {
      check.add(alter(table, "WITH CHECK CHECK CONSTRAINT ALL"));
    }
    return new LoadPlan(before, rebuild, check);
  }

  private static String alter(String table, String action) {
    return "ALTER TABLE " + TableShape.quoted(table) + " " + action;
  }

  private static String alterIndex(String[] index, String action) {
    return "ALTER INDEX %s ON %s %s"
        .formatted(TableShape.quoted(index[1]), TableShape.quoted(index[0]), action);
  }
}
