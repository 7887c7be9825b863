package org.keyuan.crm.backup.application;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.keyuan.crm.backup.domain.BackupManifest;

/**
 * A backup in a list.
 *
 * @param time from the file's name, in the company's zone
 * @param bytes size of the file
 * @param manifest empty when the file cannot be read as a backup
 * @param verification empty when the file has not been verified
 */
public record BackupRow(
    Path file,
    LocalDateTime time,
    long bytes,
    Optional<BackupManifest> manifest,
    Optional<Verification> verification) {
  public String name() {
    return file.getFileName().toString();
  }

  /** False when its manifest cannot even be read; {@link BackupVerifier} looks at the rest. */
  public boolean isReadable() {
    return manifest.isPresent();
  }

  public boolean isVerified() {
    return verification.isPresent();
  }

  /** When the snapshot was taken; null when not readable. */
  public Instant createdAt() {
    return manifest.map(BackupManifest::createdAt).orElse(null);
  }

  /** When it was verified; null when it has not been. */
  public Instant verifiedAt() {
    return verification.map(Verification::verifiedAt).orElse(null);
  }

  /** Number of tables; 0 when not readable. */
  public int tables() {
    return manifest.map(found -> found.tables().size()).orElse(0);
  }

  /** Rows of all tables; 0 when not readable. */
  public long rows() {
    return manifest.map(BackupManifest::rows).orElse(0L);
  }
}
