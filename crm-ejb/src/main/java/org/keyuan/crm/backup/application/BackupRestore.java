package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.audit.application.AuditStamp;
import org.keyuan.crm.audit.application.RestoredTrail;
import org.keyuan.crm.backup.domain.BackupDamagedException;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.persistence.BackupArchive;
import org.keyuan.crm.backup.persistence.Dialect;
import org.keyuan.crm.backup.persistence.RestoreTarget;
import org.keyuan.crm.backup.persistence.SchemaMigration;
import org.keyuan.crm.job.application.RestoredRuns;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.search.application.RestoredIndex;
import org.keyuan.crm.shared.database.Changelog;
import org.keyuan.crm.shared.secret.SecretBox;

/**
 * Brings a whole system back from one file, into an empty database of either kind. The file is
 * checked to the last byte before the database is touched; afterwards every table is read again and
 * compared. When anything goes wrong the target is as empty as before.
 */
public final class BackupRestore {
  private static final Logger LOG = Logger.getLogger(BackupRestore.class.getName());

  private final SchemaMigration migration;
  private final Clock clock;

  public BackupRestore(Clock clock) {
    this(clock, Changelog.MASTER);
  }

  /**
   * @param changelog path on the class path of the changelog that makes the schema
   */
  public BackupRestore(Clock clock, String changelog) {
    this.clock = clock;
    this.migration = new SchemaMigration(changelog);
  }

  /** Where the connection to the target comes from, e.g. {@code dataSource::getConnection}. */
  @FunctionalInterface
  public interface Target {
    Connection open() throws SQLException;
  }

  /** Fills the target from a file whose seal is whole. */
  @FunctionalInterface
  private interface Load {
    void from(BackupArchive archive) throws SQLException, IOException;
  }

  /**
   * As {@link #restore(Path, Connection, BackupProgress)}, on a connection that is opened only once
   * the file is known to be good, and closed in the end.
   */
  public BackupSummary restore(Path file, Target target, BackupProgress progress) {
    return restore(
        file,
        archive -> {
          check(archive, progress);
          try (Connection connection = target.open()) {
            load(archive, connection, progress);
          }
        });
  }

  /**
   * Restores a backup.
   *
   * @param target connection to an empty database, outside of any transaction; stays open
   * @throws BackupDamagedException when the file is not what was written
   * @throws org.keyuan.crm.backup.domain.BackupTooNewException when this program is too old for it
   * @throws org.keyuan.crm.backup.domain.RestoreTargetNotEmptyException when the target is in use
   * @throws RestoreFailedException when the target failed or does not hold afterwards what the file
   *     does
   */
  public BackupSummary restore(Path file, Connection target, BackupProgress progress) {
    return restore(
        file,
        archive -> {
          check(archive, progress);
          load(archive, target, progress);
        });
  }

  private static void check(BackupArchive archive, BackupProgress progress) throws IOException {
    long rows = archive.manifest().rows();
    archive.check(done -> progress.at(BackupStep.CHECK, "", done, rows));
  }

  private BackupSummary restore(Path file, Load load) {
    Instant begin = clock.instant();
    try (BackupArchive archive = BackupArchive.openSealed(file)) {
      BackupManifest manifest = archive.manifest();
      load.from(archive);
      return new BackupSummary(
          file,
          manifest.createdAt(),
          Files.size(file),
          manifest.tables().size(),
          manifest.rows(),
          Duration.between(begin, clock.instant()));
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The database failed during a restore", e);
      throw new RestoreFailedException("database", e.getMessage());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The disk failed during a restore", e);
      throw new RestoreFailedException("disk", e.getMessage());
    }
  }

  /**
   * Restores a backup into a database that is thrown away afterwards, to see whether it can be done
   * and gives the same rows. Parts are held against their hashes while they are loaded, not before:
   * there is nothing here that a damaged one could harm.
   */
  BackupSummary prove(Path file, Target scratch, BackupProgress progress) {
    return restore(
        file,
        archive -> {
          try (Connection connection = scratch.open()) {
            prove(archive, connection, scratch, progress);
          }
        });
  }

  private void prove(
      BackupArchive archive, Connection connection, Target scratch, BackupProgress progress)
      throws SQLException, IOException {
    progress.at(BackupStep.CHECK, "", 0, archive.manifest().rows());
    migration.requireKnown(archive.manifest().changes(), connection);
    migration.updateTo(archive.manifest().changes(), connection);
    RestoreLoad load = new RestoreLoad(archive, connection, Dialect.of(connection), progress);
    if (migration.isNewest(connection)) {
      load.prove(scratch);
    } else {
      load.run();
      migration.updateRest(connection);
    }
  }

  private void load(BackupArchive archive, Connection target, BackupProgress progress)
      throws SQLException, IOException {
    BackupManifest manifest = archive.manifest();
    Dialect dialect = Dialect.of(target);
    migration.requireKnown(manifest.changes(), target);
    RestoreTarget claimed = new RestoreTarget(target, dialect);
    claimed.claim();
    boolean done = false;
    try {
      migration.updateTo(manifest.changes(), target);
      new RestoreLoad(archive, target, dialect, progress).run();
      progress.at(BackupStep.MIGRATE, "", manifest.rows(), manifest.rows());
      migration.updateRest(target);
      endOwnRun(manifest, target);
      claimed.release();
      done = true;
    } finally {
      if (!done) {
        clear(claimed, target);
      }
    }
  }

  /**
   * The job that wrote the file was at work in its own snapshot. Taken up again after the restore,
   * it would only make another backup that nobody asked for.
   */
  private void endOwnRun(BackupManifest manifest, Connection target) throws SQLException {
    if (manifest.tables().stream().anyMatch(table -> table.name().equals("JOB_RUN"))) {
      JobMessage words = JobMessage.of("backup.message.restored_from", manifest.createdAt());
      new RestoredRuns(target).end("backup", words, clock.instant());
    }
    if (manifest.tables().stream().anyMatch(table -> table.name().equals("AUDIT_HEAD"))) {
      new RestoredTrail(target, new AuditStamp(new SecretBox())).mark(clock.instant());
    }
    if (manifest.tables().stream().anyMatch(table -> table.name().equals("SEARCH_STATE"))) {
      new RestoredIndex(target).askForNew();
    }
  }

  private static void clear(RestoreTarget claimed, Connection target) {
    try {
      target.setAutoCommit(true);
      claimed.clear();
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "The target could not be emptied; the next restore will try again", e);
    }
  }
}
