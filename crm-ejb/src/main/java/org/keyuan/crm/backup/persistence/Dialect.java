package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.keyuan.crm.backup.domain.BackupSequence;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.domain.TableShape;

/** The few things in which the databases differ for a backup; everything else is standard SQL. */
public interface Dialect {
  /**
   * For {@link Connection#setTransactionIsolation}: the level that reads one state of all tables.
   */
  int snapshotIsolation();

  /**
   * Refuses when the database does not allow snapshots.
   *
   * @throws org.keyuan.crm.backup.domain.BackupNotWrittenException which names the remedy
   */
  void requireSnapshot(Connection connection) throws SQLException;

  /** Reads every row of a table in flat memory, in key order where there is a key. */
  void scan(Connection connection, TableShape table, RowVisitor visitor)
      throws SQLException, IOException;

  /** The schema's sequences; the next value of each is one that nobody has been given. */
  List<BackupSequence> sequences(Connection connection) throws SQLException;

  /** How to prepare the tables of the schema for a load, and how to put them right again. */
  LoadPlan loadPlan(Connection connection, List<TableShape> tables) throws SQLException;

  /**
   * The dialect of the connection's database.
   *
   * @throws RestoreFailedException when it is neither H2 nor SQL Server
   */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "H2" -> new H2Dialect();
      case "Microsoft SQL Server" -> new SqlServerDialect();
      default -> throw new RestoreFailedException("database_kind", product);
    };
  }
}
