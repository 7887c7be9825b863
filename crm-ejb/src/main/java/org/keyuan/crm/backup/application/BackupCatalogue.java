package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keyuan.crm.backup.domain.BackupException;
import org.keyuan.crm.backup.domain.BackupName;
import org.keyuan.crm.backup.persistence.BackupArchive;

/**
 * The backups in a directory. It reads their manifests only, so a list of fifty is quick; whether
 * every byte is right is {@link BackupVerifier}'s business.
 */
public final class BackupCatalogue {
  private BackupCatalogue() {}

  /** The backups of a directory, newest first; none when the directory does not exist. */
  public static List<BackupRow> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<BackupRow> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Optional<LocalDateTime> time = BackupName.findTime(file);
        if (time.isPresent() && Files.isRegularFile(file)) {
          rows.add(row(file, time.get()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.sort(Comparator.comparing(BackupRow::time).reversed());
    return rows;
  }

  private static BackupRow row(Path file, LocalDateTime time) throws IOException {
    long bytes = Files.size(file);
    try (BackupArchive archive = BackupArchive.open(file)) {
      Optional<Verification> verification = VerificationFile.find(file, archive.seal());
      return new BackupRow(file, time, bytes, Optional.of(archive.manifest()), verification);
    } catch (BackupException e) {
      return new BackupRow(file, time, bytes, Optional.empty(), Optional.empty());
    }
  }
}
