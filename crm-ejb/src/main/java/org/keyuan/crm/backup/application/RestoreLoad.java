package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keyuan.crm.backup.domain.BackupColumn;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.backup.domain.ColumnType;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.domain.TableShape;
import org.keyuan.crm.backup.persistence.BackupArchive;
import org.keyuan.crm.backup.persistence.CheckedPart;
import org.keyuan.crm.backup.persistence.Dialect;
import org.keyuan.crm.backup.persistence.ForeignKeyCheck;
import org.keyuan.crm.backup.persistence.LoadPlan;
import org.keyuan.crm.backup.persistence.RestoreTarget;
import org.keyuan.crm.backup.persistence.RowWriter;
import org.keyuan.crm.backup.persistence.SchemaReader;
import org.keyuan.crm.backup.persistence.TableLoader;

/** Fills a schema that is at the backup's own level, and compares what is in it afterwards. */
final class RestoreLoad {
  private final BackupArchive archive;
  private final BackupManifest manifest;
  private final Connection connection;
  private final Dialect dialect;
  private final BackupProgress progress;

  RestoreLoad(
      BackupArchive archive, Connection connection, Dialect dialect, BackupProgress progress) {
    this.archive = archive;
    this.manifest = archive.manifest();
    this.connection = connection;
    this.dialect = dialect;
    this.progress = progress;
  }

  /** Makes the tables ready for use. */
  void run() throws SQLException, IOException {
    List<TableShape> tables = fitting();
    RestoreTarget target = new RestoreTarget(connection, dialect);
    LoadPlan plan = dialect.loadPlan(connection, tables);
    fill(target, plan, tables);
    target.execute(plan.after());
    target.restart(manifest.sequences());
    compareTables();
  }

  /**
   * Does all that can show something wrong with the backup, but makes no tables that anybody could
   * use: without the indexes that only make rows quick to find it takes half the time.
   */
  void prove() throws SQLException, IOException {
    List<TableShape> tables = fitting();
    RestoreTarget target = new RestoreTarget(connection, dialect);
    LoadPlan plan = dialect.loadPlan(connection, tables);
    ForeignKeyCheck foreignKeys = new ForeignKeyCheck(connection, tables);
    fill(target, plan, tables);
    target.execute(plan.uniqueIndexes());
    foreignKeys.run();
    target.restart(manifest.sequences());
    compareTables();
  }

  private void fill(RestoreTarget target, LoadPlan plan, List<TableShape> tables)
      throws SQLException, IOException {
    target.execute(plan.before());
    target.deleteSeeds(tables);
    loadTables();
  }

  private List<TableShape> fitting() throws SQLException {
    List<TableShape> tables = new SchemaReader(connection).tables();
    requireFit(tables);
    return tables;
  }

  /** The schema must have what the backup has: each table, each column, the same kind of value. */
  private void requireFit(List<TableShape> tables) {
    Map<String, TableShape> byName =
        tables.stream().collect(Collectors.toMap(TableShape::name, Function.identity()));
    for (BackupTable table : manifest.tables()) {
      TableShape shape = byName.get(table.name());
      if (shape == null) {
        throw new RestoreFailedException("no_table", table.name());
      }
      Map<String, ColumnType> types =
          shape.columns().stream()
              .collect(Collectors.toMap(BackupColumn::name, BackupColumn::type));
      for (BackupColumn column : table.columns()) {
        if (types.get(column.name()) != column.type()) {
          throw new RestoreFailedException("no_column", table.name(), column.name());
        }
      }
    }
  }

  private void loadTables() throws SQLException, IOException {
    connection.setAutoCommit(false);
    TableLoader loader = new TableLoader(connection);
    long before = 0;
    for (BackupTable table : manifest.tables()) {
      long done = before;
      try (CheckedPart part = archive.part(table)) {
        loader.load(table.shape(), part, rows -> tell(BackupStep.LOAD, table, done + rows));
        part.drain();
      }
      before += table.rows();
    }
    connection.setAutoCommit(true);
  }

  private void compareTables() throws SQLException, IOException {
    connection.setAutoCommit(false);
    long rows = 0;
    for (BackupTable table : manifest.tables()) {
      tell(BackupStep.COMPARE, table, rows);
      RowWriter found = new RowWriter(table.columns(), OutputStream.nullOutputStream());
      dialect.scan(connection, table.shape(), found);
      if (found.rows() != table.rows() || !found.content().equals(table.content())) {
        throw new RestoreFailedException("differs", table.name(), table.rows(), found.rows());
      }
      rows += found.rows();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void tell(BackupStep step, BackupTable table, long rows) {
    progress.at(step, table.name(), rows, manifest.rows());
  }
}
