package org.keyuan.crm.backup.domain;

import java.time.Instant;
import java.util.List;

/**
 * The first thing to read in a backup: what it holds and what it must look like.
 *
 * @param productVersion of the program that wrote it
 * @param createdAt when its snapshot was taken
 * @param database name and version of the database it came from
 * @param changes of the schema, in the order they were applied
 * @param tables parents before children
 */
public record BackupManifest(
    String productVersion,
    Instant createdAt,
    String database,
    List<AppliedChange> changes,
    List<BackupSequence> sequences,
    List<BackupTable> tables) {
  /** Of the file format that this program writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  public BackupManifest {
    changes = List.copyOf(changes);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
  }

  public long rows() {
    return tables.stream().mapToLong(BackupTable::rows).sum();
  }
}
