package org.keyuan.crm.backup.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;
import org.keyuan.crm.shared.database.Changelog;

/** The product's own schema with its seeds can be backed up, verified and restored. */
class ProductBackupTest {
  @TempDir Path directory;

  @Test
  void restore_ofTheProductsSchema_bringsEverythingBack() throws Exception {
    DataSource source = BackupFixture.memory();
    try (Connection connection = source.getConnection()) {
      Changelog.update(connection);
    }
    Path file = BackupFixture.write(source, directory).file();
    new BackupVerifier(Clock.systemUTC()).verify(file, BackupProgress.NONE);
    DataSource target = BackupFixture.memory();
    new BackupRestore(Clock.systemUTC()).restore(file, target::getConnection, BackupProgress.NONE);
    assertThat(BackupFixture.dump(target))
        .containsExactlyInAnyOrderElementsOf(BackupFixture.dump(source));
  }

  @Test
  void restore_endsTheRunThatWroteTheFile_andLeavesOtherJobsToGoOn() throws Exception {
    DataSource source = BackupFixture.memory();
    try (Connection connection = source.getConnection()) {
      Changelog.update(connection);
    }
    start(source, 1, "backup");
    start(source, 2, "tiering");
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.memory();
    new BackupRestore(Clock.systemUTC()).restore(file, target::getConnection, BackupProgress.NONE);
    assertThat(BackupFixture.query(target, "SELECT STATE FROM JOB_RUN ORDER BY ID"))
        .containsExactly("STOPPED", "STARTED");
    assertThat(BackupFixture.query(target, "SELECT RUN_ID FROM JOB_LEASE")).containsExactly("2");
    assertThat(BackupFixture.query(target, "SELECT MESSAGE_KEY FROM JOB_RUN WHERE ID = 1"))
        .containsExactly("backup.message.restored_from")
        .isEqualTo(BackupFixture.query(target, "SELECT MESSAGE_KEY FROM JOB_LOG WHERE RUN_ID = 1"));
  }

  private static void start(DataSource source, long id, String job) throws Exception {
    BackupFixture.execute(
        source,
        "INSERT INTO JOB_RUN (ID, RUN_KEY, JOB, PARAMETERS, STATE, NODE, ATTEMPT, STARTED_AT, STOP_REQUESTED,"
            + " COUNTED, SKIPPED) VALUES (%d, '%s', '%s', '{}', 'STARTED', 'n', 1, CURRENT_TIMESTAMP,"
                .formatted(id, job, job)
            + " FALSE, 0, 0)");
    BackupFixture.execute(
        source,
        "INSERT INTO JOB_LEASE (NAME, RUN_ID, NODE, BOOT, HEARTBEAT_AT, LEASE_UNTIL) VALUES"
            + " ('%s', %d, 'n', 'b', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)".formatted(job, id));
  }
}
