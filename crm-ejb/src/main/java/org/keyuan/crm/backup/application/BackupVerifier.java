package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.persistence.BackupArchive;
import org.keyuan.crm.backup.persistence.ScratchDatabase;
import org.keyuan.crm.shared.database.Changelog;

/**
 * Proves a backup by restoring it: into a scratch database beside the file, with the schema from
 * the same changelog, comparing the rows of every table. Only then does a backup count as one.
 */
public final class BackupVerifier {
  private static final Logger LOG = Logger.getLogger(BackupVerifier.class.getName());

  private final BackupRestore restore;
  private final Clock clock;

  public BackupVerifier(Clock clock) {
    this(clock, Changelog.MASTER);
  }

  /**
   * @param changelog path on the class path of the changelog that makes the schema
   */
  public BackupVerifier(Clock clock, String changelog) {
    this.restore = new BackupRestore(clock, changelog);
    this.clock = clock;
  }

  /**
   * Verifies one backup and leaves a note of it beside the file, for the list of backups. On a
   * medium that cannot be written to it uses the system's temporary folder and leaves no note.
   *
   * @throws org.keyuan.crm.backup.domain.BackupException with the reason when it is not good
   */
  public Verification verify(Path file, BackupProgress progress) {
    BackupSummary restored = restore(file, progress);
    try (BackupArchive archive = BackupArchive.open(file)) {
      Verification verification =
          new Verification(
              archive.seal(), clock.instant(), restored.took(), restored.tables(), restored.rows());
      if (Files.isWritable(directoryOf(file))) {
        VerificationFile.write(file, verification);
      }
      return verification;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The verification could not be noted down", e);
      throw new RestoreFailedException("disk", e.getMessage());
    }
  }

  private BackupSummary restore(Path file, BackupProgress progress) {
    Path beside = directoryOf(file);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path directory = Files.isWritable(beside) ? beside : temporary;
    try (ScratchDatabase scratch = ScratchDatabase.create(directory)) {
      return restore.prove(file, scratch::open, progress);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The scratch database could not be made or deleted", e);
      throw new RestoreFailedException("disk", e.getMessage());
    }
  }

  private static Path directoryOf(Path file) {
    return file.toAbsolutePath().getParent();
  }
}
