package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.keyuan.crm.backup.domain.AppliedChange;
import org.keyuan.crm.backup.domain.BackupSequence;
import org.keyuan.crm.backup.domain.TableShape;

/**
 * One state of the whole database, read through one transaction while others go on writing. The
 * database keeps the old versions of rows for it; nobody waits for it and it waits for nobody.
 */
public final class Snapshot implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;
  private final int isolation;
  private final boolean autoCommit;

  /**
   * Begins the snapshot.
   *
   * @param connection outside of any transaction; it gets its settings back on {@link #close}
   */
  public Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    this.dialect = Dialect.of(connection);
    this.isolation = connection.getTransactionIsolation();
    this.autoCommit = connection.getAutoCommit();
    dialect.requireSnapshot(connection);
    connection.setTransactionIsolation(dialect.snapshotIsolation());
    connection.setAutoCommit(false);
  }

  /** The tables that belong into a backup, parents before children. */
  public List<TableShape> tables() throws SQLException {
    return new SchemaReader(connection).tables();
  }

  public List<AppliedChange> changes() throws SQLException {
    return SchemaChanges.applied(connection);
  }

  /** Read after the snapshot has begun, so that no row of it has a value that is still to come. */
  public List<BackupSequence> sequences() throws SQLException {
    return dialect.sequences(connection);
  }

  public long count(TableShape table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table.quotedName())) {
      result.next();
      return result.getLong(1);
    }
  }

  public void read(TableShape table, RowVisitor visitor) throws SQLException, IOException {
    dialect.scan(connection, table, visitor);
  }

  /** Name and version of the database. */
  public String database() throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(autoCommit);
    connection.setTransactionIsolation(isolation);
  }
}
