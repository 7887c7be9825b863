package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.backup.domain.BackupSequence;
import org.keyuan.crm.backup.domain.TableShape;

/**
 * H2 in regular mode. It keeps a whole result in memory, so tables are read in pieces by the
 * internal row number, which is the primary key itself where that is one whole number and which is
 * quick for every other table too.
 */
final class H2Dialect implements Dialect {
  static final int PIECE = 2_000;

  /** {@code org.h2.engine.Constants.TRANSACTION_SNAPSHOT}. */
  private static final int SNAPSHOT = 6;

  private static final String FOREIGN_KEY = " FOREIGN KEY(";
  private static final String UNCHECKED = " NOCHECK";

  @Override
  public int snapshotIsolation() {
    return SNAPSHOT;
  }

  @Override
  public void requireSnapshot(Connection connection) {
    // always possible
  }

  @Override
  public void scan(Connection connection, TableShape table, RowVisitor visitor)
      throws SQLException, IOException {
    String sql =
        "SELECT %s, _ROWID_ FROM %s WHERE _ROWID_ > ? ORDER BY _ROWID_ FETCH FIRST %d ROWS ONLY"
            .formatted(table.columnList(), table.quotedName(), PIECE);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, Long.MIN_VALUE);
      while (readPiece(select, table.columns().size() + 1, visitor) == PIECE) {
        // the next piece begins after the row number just set
      }
    }
  }

  private static int readPiece(PreparedStatement select, int rowNumber, RowVisitor visitor)
      throws SQLException, IOException {
    int rows = 0;
    long last = 0;
    try (ResultSet result = select.executeQuery()) {
      while (result.next()) {
        visitor.row(result);
        last = result.getLong(rowNumber);
        rows++;
      }
    }
    select.setLong(1, last);
    return rows;
  }

  @Override
  public List<BackupSequence> sequences(Connection connection) throws SQLException {
    String sql =
        "SELECT SEQUENCE_NAME, BASE_VALUE FROM INFORMATION_SCHEMA.SEQUENCES"
            + " WHERE SEQUENCE_SCHEMA = SCHEMA() ORDER BY SEQUENCE_NAME";
    List<BackupSequence> sequences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        sequences.add(new BackupSequence(result.getString(1), result.getLong(2)));
      }
    }
    return sequences;
  }

  @Override
  public LoadPlan loadPlan(Connection connection, List<TableShape> tables) throws SQLException {
    List<String> before = new ArrayList<>();
    List<String> indexes = new ArrayList<>();
    List<String> constraints = new ArrayList<>();
    for (String statement : definitions(connection)) {
      String inverse = inverse(statement);
      if (inverse.startsWith("ALTER")) {
        before.add(0, inverse);
        constraints.add(checked(statement));
      } else if (!inverse.isEmpty()) {
        before.add(inverse);
        indexes.add(statement);
      }
    }
    return new LoadPlan(before, indexes, constraints);
  }

  private static List<String> definitions(Connection connection) throws SQLException {
    List<String> statements = new ArrayList<>();
    String schema = TableShape.quoted(connection.getSchema());
    String sql = "SCRIPT NODATA NOPASSWORDS NOSETTINGS SCHEMA " + schema;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        statements.add(result.getString(1).replaceAll(";\\s*$", ""));
      }
    }
    return statements;
  }

  /** What takes an index or foreign key away; empty for every other definition. */
  private static String inverse(String statement) {
    if (statement.startsWith("ALTER TABLE") && statement.contains(FOREIGN_KEY)) {
      String head = statement.substring(0, statement.indexOf(FOREIGN_KEY));
      return head.replace(" ADD CONSTRAINT ", " DROP CONSTRAINT ");
    }
    int on = statement.indexOf(" ON ");
    if (statement.matches("(?s)CREATE (UNIQUE [A-Z ]*)?INDEX .*") && on > 0) {
      String name = statement.substring(statement.indexOf(" INDEX ") + " INDEX ".length(), on);
      return "DROP INDEX " + name;
    }
    return "";
  }

  private static String checked(String statement) {
    return statement.endsWith(UNCHECKED)
        ? statement.substring(0, statement.length() - UNCHECKED.length())
        : statement;
  }
}
