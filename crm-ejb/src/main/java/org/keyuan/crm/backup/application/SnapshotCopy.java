package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.BackupNotWrittenException;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.backup.domain.TableShape;
import org.keyuan.crm.backup.persistence.ArchiveWriter;
import org.keyuan.crm.backup.persistence.Snapshot;

/** Copies a snapshot into a new file, table by table. */
final class SnapshotCopy {
  private static final int TELL_EVERY = 5_000;

  private final Snapshot snapshot;
  private final BackupProgress progress;
  private long rows;
  private long total;

  SnapshotCopy(Snapshot snapshot, BackupProgress progress) {
    this.snapshot = snapshot;
    this.progress = progress;
  }

  BackupManifest copyTo(Path file, Instant createdAt) throws SQLException, IOException {
    Map<TableShape, Long> counts = new LinkedHashMap<>();
    for (TableShape table : snapshot.tables()) {
      counts.put(table, snapshot.count(table));
    }
    total = counts.values().stream().mapToLong(Long::longValue).sum();
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      List<BackupTable> tables = new ArrayList<>();
      for (Map.Entry<TableShape, Long> table : counts.entrySet()) {
        tables.add(copy(table.getKey(), table.getValue(), archive));
      }
      BackupManifest manifest = manifest(createdAt, tables);
      archive.finish(manifest);
      return manifest;
    }
  }

  private BackupTable copy(TableShape table, long expected, ArchiveWriter archive)
      throws SQLException, IOException {
    BackupTable copied =
        archive.part(
            table,
            writer ->
                snapshot.read(
                    table,
                    row -> {
                      writer.row(row);
                      tell(table);
                    }));
    if (copied.rows() != expected) {
      throw new BackupNotWrittenException("moved", table.name(), expected, copied.rows());
    }
    return copied;
  }

  private void tell(TableShape table) {
    rows++;
    if (rows % TELL_EVERY == 0) {
      progress.at(BackupStep.SNAPSHOT, table.name(), rows, total);
    }
  }

  private BackupManifest manifest(Instant createdAt, List<BackupTable> tables) throws SQLException {
    return new BackupManifest(
        ProductVersion.get(),
        createdAt,
        snapshot.database(),
        snapshot.changes(),
        snapshot.sequences(),
        tables);
  }
}
