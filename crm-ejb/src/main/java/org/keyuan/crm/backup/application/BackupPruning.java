package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.backup.domain.BackupRetention;
import org.keyuan.crm.backup.domain.BackupRetention.Candidate;

/**
 * Deletes the backups that a {@link BackupRetention} does not keep, and what a killed backup left.
 * Files with any other name are never touched.
 */
public final class BackupPruning {
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final BackupRetention retention;
  private final Clock clock;

  public BackupPruning(BackupRetention retention, Clock clock) {
    this.retention = retention;
    this.clock = clock;
  }

  /** Prunes a directory; returns the backups that are gone, newest first. */
  public List<Path> prune(Path directory) throws IOException {
    List<BackupRow> rows = BackupCatalogue.list(directory);
    Set<Candidate> kept =
        retention.kept(rows.stream().map(BackupPruning::candidate).collect(Collectors.toSet()));
    List<Path> gone = new ArrayList<>();
    for (BackupRow row : rows) {
      if (!kept.contains(candidate(row))) {
        Files.delete(row.file());
        Files.deleteIfExists(VerificationFile.of(row.file()));
        gone.add(row.file());
      }
    }
    deleteAbandoned(directory);
    return gone;
  }

  private static Candidate candidate(BackupRow row) {
    return new Candidate(row.time(), row.isVerified());
  }

  private void deleteAbandoned(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    Instant before = clock.instant().minus(ABANDONED);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(BackupPruning::isPart).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isPart(Path file) {
    return file.getFileName().toString().matches("\\.keyuan-[0-9-]+\\.kyb[0-9]*\\.part");
  }
}
