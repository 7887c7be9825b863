package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.keyuan.crm.backup.domain.BackupException;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.BackupName;
import org.keyuan.crm.backup.domain.BackupNotWrittenException;
import org.keyuan.crm.backup.persistence.BackupArchive;
import org.keyuan.crm.backup.persistence.Snapshot;

/**
 * Packs the whole database into one file while users go on working. The file appears under its name
 * only when every byte of it is on the disk and has been read back; whatever happens before leaves
 * nothing behind that looks like a backup.
 *
 * <p>Use: {@code new BackupWriter(dataSource, companyClock).write(directory, progress)}, outside of
 * a container's transaction, for the snapshot is a transaction of its own.
 */
public final class BackupWriter {
  private static final Logger LOG = Logger.getLogger(BackupWriter.class.getName());

  /** With less than this left, a failure to write is called a full disk. */
  private static final long FULL = 4L << 20;

  private final DataSource source;
  private final Clock clock;

  /**
   * @param clock in the company's zone, which the name of the file is in
   */
  public BackupWriter(DataSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * Writes one backup.
   *
   * @param directory where it is to lie; made when missing
   * @throws BackupNotWrittenException when the database or the disk did not play along
   */
  public BackupSummary write(Path directory, BackupProgress progress) {
    Path target = directory.resolve(BackupName.of(LocalDateTime.now(clock)));
    try {
      Files.createDirectories(directory);
      if (Files.exists(target)) {
        throw new BackupNotWrittenException("exists", target);
      }
      return writeTo(target, progress);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The database failed during a backup", e);
      throw new BackupNotWrittenException("database", e.getMessage());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The disk failed during a backup", e);
      throw failure(directory, e);
    }
  }

  private BackupSummary writeTo(Path target, BackupProgress progress)
      throws SQLException, IOException {
    Instant begin = clock.instant();
    Path directory = target.toAbsolutePath().getParent();
    Path part = Files.createTempFile(directory, "." + target.getFileName(), ".part");
    try {
      BackupManifest manifest = snapshot(part, begin, progress);
      BackupArchive.openSealed(part).close();
      progress.at(BackupStep.CHECK, "", manifest.rows(), manifest.rows());
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      sync(directory);
      return summary(target, manifest, begin);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private BackupManifest snapshot(Path part, Instant begin, BackupProgress progress)
      throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        Snapshot snapshot = new Snapshot(connection)) {
      return new SnapshotCopy(snapshot, progress).copyTo(part, begin);
    }
  }

  private BackupSummary summary(Path target, BackupManifest manifest, Instant begin)
      throws IOException {
    return new BackupSummary(
        target,
        manifest.createdAt(),
        Files.size(target),
        manifest.tables().size(),
        manifest.rows(),
        Duration.between(begin, clock.instant()));
  }

  /** Puts the new name on the disk too, where the system lets a directory be opened. */
  private static void sync(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.log(Level.FINE, "This system does not flush directories", e);
    }
  }

  private static BackupException failure(Path directory, IOException e) {
    try {
      if (Files.getFileStore(directory).getUsableSpace() < FULL) {
        return new BackupNotWrittenException("disk_full", directory);
      }
    } catch (IOException unknown) {
      e.addSuppressed(unknown);
    }
    return new BackupNotWrittenException("disk", directory, e.getMessage());
  }
}
