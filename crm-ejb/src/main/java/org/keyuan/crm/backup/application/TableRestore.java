package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.persistence.BackupArchive;
import org.keyuan.crm.backup.persistence.CheckedPart;
import org.keyuan.crm.backup.persistence.Dialect;
import org.keyuan.crm.backup.persistence.RowWriter;
import org.keyuan.crm.backup.persistence.TableLoader;

/** Brings single tables back over one connection, and compares what is in them afterwards. */
final class TableRestore {
  private final BackupArchive archive;
  private final Connection connection;
  private final Dialect dialect;
  private final TableLoader loader;

  TableRestore(BackupArchive archive, Connection connection, Dialect dialect) {
    this.archive = archive;
    this.connection = connection;
    this.dialect = dialect;
    this.loader = new TableLoader(connection);
  }

  /**
   * Loads the rows of a table.
   *
   * @param progress is told the rows of this table so far
   */
  void load(BackupTable table, LongConsumer progress) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (CheckedPart part = archive.part(table)) {
      loader.load(table.shape(), part, progress);
      part.drain();
    }
    connection.setAutoCommit(true);
  }

  /**
   * Reads a table again and compares it with the manifest.
   *
   * @throws RestoreFailedException when a row is missing, too many or different
   */
  void compare(BackupTable table) throws SQLException, IOException {
    RowWriter found = new RowWriter(table.columns(), OutputStream.nullOutputStream());
    dialect.scan(connection, table.shape(), found);
    if (found.rows() != table.rows() || !found.content().equals(table.content())) {
      throw new RestoreFailedException("differs", table.name(), table.rows(), found.rows());
    }
  }
}
