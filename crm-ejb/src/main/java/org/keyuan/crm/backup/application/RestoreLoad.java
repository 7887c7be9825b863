package org.keyuan.crm.backup.application;

import java.io.IOException;
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
import org.keyuan.crm.backup.persistence.Dialect;
import org.keyuan.crm.backup.persistence.ForeignKeyCheck;
import org.keyuan.crm.backup.persistence.LoadPlan;
import org.keyuan.crm.backup.persistence.RestoreTarget;
import org.keyuan.crm.backup.persistence.SchemaReader;

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
    target.execute(plan.before());
    target.deleteSeeds(tables);
    TableRestore restore = new TableRestore(archive, connection, dialect);
    load(restore);
    target.execute(plan.after());
    target.restart(manifest.sequences());
    compare(restore);
  }

  /**
   * Does all that can show something wrong with the backup, but makes no tables that anybody could
   * use: without the indexes that only make rows quick to find it takes half the time.
   *
   * @param scratch gives further connections to the same database
   */
  void prove(BackupRestore.Target scratch) throws SQLException, IOException {
    List<TableShape> tables = fitting();
    RestoreTarget target = new RestoreTarget(connection, dialect);
    LoadPlan plan = dialect.loadPlan(connection, tables);
    ForeignKeyCheck foreignKeys = new ForeignKeyCheck(connection, tables);
    target.execute(plan.before());
    target.deleteSeeds(tables);
    new SideBySide(archive, scratch, progress).run();
    tell(BackupStep.COMPARE, "", manifest.rows());
    target.execute(plan.uniqueIndexes());
    foreignKeys.run();
    target.restart(manifest.sequences());
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

  private void load(TableRestore restore) throws SQLException, IOException {
    long before = 0;
    for (BackupTable table : manifest.tables()) {
      long done = before;
      restore.load(table, rows -> tell(BackupStep.LOAD, table.name(), done + rows));
      before += table.rows();
    }
  }

  private void compare(TableRestore restore) throws SQLException, IOException {
    long before = 0;
    for (BackupTable table : manifest.tables()) {
      tell(BackupStep.COMPARE, table.name(), before);
      restore.compare(table);
      before += table.rows();
    }
  }

  private void tell(BackupStep step, String table, long rows) {
    progress.at(step, table, rows, manifest.rows());
  }
}
