package org.keyuan.crm.backup.application;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.keyuan.crm.backup.domain.BackupRetention;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * The server's own backups, in the folder {@code backup} of its data directory: write, verify,
 * prune, list. Works outside of the container's transactions, for a snapshot is one of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Permitted(kind = RecordKind.BACKUP, action = Action.RUN)
public class BackupKeeping {
  @Resource(lookup = "jdbc/crm")
  DataSource source;

  @Inject Parameters parameters;
  @Inject ChangeLog log;

  /**
   * Writes one backup.
   *
   * @throws org.keyuan.crm.backup.domain.BackupException when database or disk did not play along
   */
  public BackupSummary write(BackupProgress progress) {
    BackupSummary summary = new BackupWriter(source, clock()).write(directory(), progress);
    String file = summary.file().getFileName().toString();
    log.write(
        "BACKUP", RecordKind.BACKUP, null, "backup", Map.of("file", new String[] {null, file}));
    return summary;
  }

  /**
   * Proves the newest backup by restoring it; empty when there is none.
   *
   * @throws org.keyuan.crm.backup.domain.BackupException with the reason when it is not good
   */
  public Optional<Verification> verifyNewest(BackupProgress progress) {
    return BackupCatalogue.list(directory()).stream()
        .findFirst()
        .map(row -> new BackupVerifier(clock()).verify(row.file(), progress));
  }

  /** Deletes what the retention does not keep; returns how many backups are gone. */
  public int prune() {
    BackupRetention retention =
        new BackupRetention(
            parameters.number("backup.keep.daily"),
            parameters.number("backup.keep.weekly"),
            parameters.number("backup.keep.monthly"));
    try {
      return new BackupPruning(retention, clock()).prune(directory()).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All backups, newest first. */
  @Permitted(kind = RecordKind.BACKUP, action = Action.VIEW)
  public List<BackupRow> list() {
    return BackupCatalogue.list(directory());
  }

  /** Where they lie. */
  @Permitted(kind = RecordKind.BACKUP, action = Action.VIEW)
  public Path directory() {
    return DataDirectory.path().resolve("backup");
  }

  private Clock clock() {
    return Clock.system(parameters.zone());
  }
}
