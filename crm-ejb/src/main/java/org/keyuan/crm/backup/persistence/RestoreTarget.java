package org.keyuan.crm.backup.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keyuan.crm.backup.domain.BackupSequence;
import org.keyuan.crm.backup.domain.RestoreTargetNotEmptyException;
import org.keyuan.crm.backup.domain.TableShape;
import org.keyuan.crm.shared.database.UnfinishedRestore;

/**
 * The database a backup is restored into. It has to be empty: without a single table but those of
 * the server's batch repository, which the server may have made before. A schema without rows is
 * not empty enough, for nobody could say which version it is. What a failed restore made is dropped
 * again, so that the target is as empty as it was.
 */
public final class RestoreTarget {
  private static final String VIEWS =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
          + " WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'VIEW' ORDER BY TABLE_NAME";

  private final Connection connection;
  private final Dialect dialect;

  /**
   * @param connection with auto-commit on
   */
  public RestoreTarget(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * Makes sure that the target is empty and marks it as being restored into. What a killed restore
   * left there is dropped first.
   *
   * @throws RestoreTargetNotEmptyException when it holds anything else
   */
  public void claim() throws SQLException {
    if (UnfinishedRestore.isIn(connection)) {
      clear();
    }
    Set<String> tables = new SchemaReader(connection).tableNames();
    if (!tables.isEmpty()) {
      throw new RestoreTargetNotEmptyException(
          "not_empty", tables.size(), tables.iterator().next());
    }
    UnfinishedRestore.mark(connection);
  }

  /** The restore is done; the target may be used. */
  public void release() throws SQLException {
    UnfinishedRestore.unmark(connection);
  }

  /** Drops everything that the restore made. The mark goes last: a killed clearing can go on. */
  public void clear() throws SQLException {
    Set<String> tables = new TreeSet<>(new SchemaReader(connection).tableNames());
    tables.remove(UnfinishedRestore.TABLE);
    dropForeignKeys(tables);
    for (String view : views()) {
      execute("DROP VIEW " + TableShape.quoted(view));
    }
    for (String table : tables) {
      execute("DROP TABLE " + TableShape.quoted(table));
    }
    for (BackupSequence sequence : dialect.sequences(connection)) {
      execute("DROP SEQUENCE " + TableShape.quoted(sequence.name()));
    }
    UnfinishedRestore.unmark(connection);
  }

  /** Deletes the rows that the schema's own changes put in: the backup has them too. */
  public void deleteSeeds(List<TableShape> tables) throws SQLException {
    for (TableShape table : tables) {
      execute("DELETE FROM " + table.quotedName());
    }
  }

  /** Lets every sequence go on where the backup says. */
  public void restart(List<BackupSequence> sequences) throws SQLException {
    for (BackupSequence sequence : sequences) {
      execute(restart(sequence));
    }
  }

  static String restart(BackupSequence sequence) {
    return "ALTER SEQUENCE %s RESTART WITH %d"
        .formatted(TableShape.quoted(sequence.name()), sequence.next());
  }

  public void execute(List<String> statements) throws SQLException {
    for (String statement : statements) {
      execute(statement);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void dropForeignKeys(Set<String> tables) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    for (String table : tables) {
      Set<String> names = new TreeSet<>();
      try (ResultSet keys =
          metaData.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
        while (keys.next()) {
          names.add(keys.getString("FK_NAME"));
        }
      }
      for (String name : names) {
        String head = "ALTER TABLE " + TableShape.quoted(table);
        execute(head + " DROP CONSTRAINT " + TableShape.quoted(name));
      }
    }
  }

  private List<String> views() throws SQLException {
    List<String> views = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(VIEWS)) {
      select.setString(1, connection.getSchema());
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          views.add(result.getString(1));
        }
      }
    }
    return views;
  }
}
