package org.keyuan.crm.backup.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.BackupNotWrittenException;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.backup.domain.BackupTooNewException;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.domain.RestoreTargetNotEmptyException;
import org.keyuan.crm.backup.persistence.BackupArchive;
import org.keyuan.crm.backup.persistence.SchemaMigration;

class BackupRoundTripTest {
  @TempDir Path directory;

  @Test
  void restore_intoMemory_bringsEveryValueBack() throws Exception {
    assertRoundTrip(BackupFixture.memory(), BackupFixture.memory());
  }

  @Test
  void restore_intoFile_bringsEveryValueBack() throws Exception {
    assertRoundTrip(
        BackupFixture.file(directory.resolve("from")), BackupFixture.file(directory.resolve("to")));
  }

  private void assertRoundTrip(DataSource source, DataSource target) throws Exception {
    BackupFixture.fill(source, BackupFixture.CHANGELOG);
    BackupSummary written = BackupFixture.write(source, directory);
    BackupSummary restored = BackupFixture.restore(written.file(), target);
    assertThat(restored.rows()).isEqualTo(written.rows()).isEqualTo(14);
    assertThat(BackupFixture.dump(target))
        .containsExactlyInAnyOrderElementsOf(BackupFixture.dump(source));
    assertThat(BackupFixture.query(target, "SELECT NEXT VALUE FOR SEQ_CUSTOMER"))
        .containsExactly("100");
  }

  @Test
  void write_always_listsParentsFirstAndLeavesOutTheServersTables() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    try (BackupArchive archive =
        BackupArchive.open(BackupFixture.write(source, directory).file())) {
      BackupManifest manifest = archive.manifest();
      assertThat(manifest.tables())
          .extracting(BackupTable::name)
          .containsExactly("DEPARTMENT", "NO_KEY", "CUSTOMER", "A_LINK");
      assertThat(manifest.changes()).extracting("id").containsExactly("1-tables", "2-seeds");
      assertThat(manifest.database()).startsWith("H2 2.2.224");
    }
  }

  @Test
  void write_whenNameIsTaken_isRefusedAndTheFirstStays() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    BackupWriter writer =
        new BackupWriter(
            source, Clock.fixed(Clock.systemUTC().instant(), Clock.systemUTC().getZone()));
    Path first = writer.write(directory, BackupProgress.NONE).file();
    assertThatThrownBy(() -> writer.write(directory, BackupProgress.NONE))
        .isInstanceOf(BackupNotWrittenException.class)
        .hasMessageContaining("exists");
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
    assertThat(first).exists();
  }

  @Test
  void write_whenStoppedByProgress_leavesNothing() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    BackupProgress stop =
        (step, table, rows, total) -> {
          throw new IllegalStateException("stopped");
        };
    BackupWriter writer = new BackupWriter(source, Clock.systemUTC());
    assertThatThrownBy(() -> writer.write(directory, stop)).hasMessage("stopped");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void write_whenColumnCannotBeHeld_isRefusedByName() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    BackupFixture.execute(source, "CREATE TABLE ODD (ID BIGINT, V INTERVAL YEAR)");
    assertThatThrownBy(() -> BackupFixture.write(source, directory))
        .isInstanceOfSatisfying(
            BackupNotWrittenException.class, e -> assertThat(e.arguments()).contains("ODD", "V"));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void restore_intoDatabaseInUse_isRefusedAndChangesNothing() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.memory();
    BackupFixture.execute(target, "CREATE TABLE THEIRS (ID INT)");
    List<String> before = BackupFixture.dump(target);
    assertThatThrownBy(() -> BackupFixture.restore(file, target))
        .isInstanceOf(RestoreTargetNotEmptyException.class);
    assertThat(BackupFixture.dump(target)).isEqualTo(before);
  }

  @Test
  void restore_whenOnlyTheServersTablesAreThere_works() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.memory();
    BackupFixture.execute(target, "CREATE TABLE JB_JOBSTATUS (ID INT)");
    BackupFixture.restore(file, target);
    assertThat(BackupFixture.query(target, "SELECT COUNT(*) FROM JB_JOBSTATUS"))
        .containsExactly("0");
  }

  @Test
  void restore_whenStopped_leavesTheTargetEmpty() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.memory();
    List<String> empty = BackupFixture.dump(target);
    BackupProgress stop =
        (step, table, rows, total) -> {
          if (step == BackupStep.COMPARE) {
            throw new IllegalStateException("stopped");
          }
        };
    BackupRestore restore = new BackupRestore(Clock.systemUTC(), BackupFixture.CHANGELOG);
    assertThatThrownBy(() -> restore.restore(file, target::getConnection, stop))
        .hasMessage("stopped");
    assertThat(BackupFixture.dump(target)).isEqualTo(empty);
    BackupFixture.restore(file, target);
    assertThat(BackupFixture.dump(target))
        .containsExactlyInAnyOrderElementsOf(BackupFixture.dump(source));
  }

  @Test
  void restore_afterOneThatWasKilled_clearsWhatItLeft() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    BackupFixture.execute(target, "CREATE TABLE RESTORE_UNFINISHED (ID INT)");
    BackupFixture.restore(file, target);
    assertThat(BackupFixture.dump(target))
        .containsExactlyInAnyOrderElementsOf(BackupFixture.dump(source));
  }

  @Test
  void restore_ofOlderBackup_loadsItThenMigratesIt() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.memory();
    new BackupRestore(Clock.systemUTC(), BackupFixture.NEWER_CHANGELOG)
        .restore(file, target::getConnection, BackupProgress.NONE);
    assertThat(BackupFixture.query(target, "SELECT GRADE FROM CUSTOMER ORDER BY ID"))
        .containsExactly("A", "B", "B");
  }

  @Test
  void restore_ofBackupFromNewerProgram_isRefusedBeforeAnythingIsTouched() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    try (Connection connection = source.getConnection()) {
      new SchemaMigration(BackupFixture.NEWER_CHANGELOG).updateRest(connection);
    }
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.memory();
    List<String> empty = BackupFixture.dump(target);
    assertThatThrownBy(() -> BackupFixture.restore(file, target))
        .isInstanceOf(BackupTooNewException.class);
    assertThat(BackupFixture.dump(target)).isEqualTo(empty);
  }

  @Test
  void restore_whenForeignKeyIsViolated_leavesTheTargetEmpty() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    BackupFixture.execute(source, "SET REFERENTIAL_INTEGRITY FALSE");
    BackupFixture.execute(source, "INSERT INTO A_LINK VALUES (99, 'nobody')");
    Path file = BackupFixture.write(source, directory).file();
    DataSource target = BackupFixture.memory();
    List<String> empty = BackupFixture.dump(target);
    assertThatThrownBy(() -> BackupFixture.restore(file, target))
        .isInstanceOf(RestoreFailedException.class);
    assertThat(BackupFixture.dump(target)).isEqualTo(empty);
  }

  @Test
  void verify_ofGoodBackup_tellsProgressAndLeavesNothingButItsNote() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    Set<BackupStep> steps = EnumSet.noneOf(BackupStep.class);
    List<Long> rows = new ArrayList<>();
    Verification verification =
        new BackupVerifier(Clock.systemUTC(), BackupFixture.CHANGELOG)
            .verify(
                file,
                (step, table, done, total) -> {
                  steps.add(step);
                  rows.add(done);
                });
    assertThat(verification.rows()).isEqualTo(14);
    assertThat(steps).contains(BackupStep.CHECK, BackupStep.COMPARE);
    assertThat(rows).allMatch(done -> done <= 14);
    assertThat(directory.toFile().list()).hasSize(2);
  }

  @Test
  void verify_whenForeignKeyIsViolated_isRefusedByName() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    BackupFixture.execute(source, "SET REFERENTIAL_INTEGRITY FALSE");
    BackupFixture.execute(source, "INSERT INTO A_LINK VALUES (99, 'nobody')");
    Path file = BackupFixture.write(source, directory).file();
    BackupVerifier verifier = new BackupVerifier(Clock.systemUTC(), BackupFixture.CHANGELOG);
    assertThatThrownBy(() -> verifier.verify(file, BackupProgress.NONE))
        .isInstanceOfSatisfying(
            RestoreFailedException.class,
            e -> assertThat(e.arguments()).containsExactly("A_LINK", "CUSTOMER", 1L));
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void verify_ofOlderBackup_provesThatItCanBeMigrated() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    Verification verification =
        new BackupVerifier(Clock.systemUTC(), BackupFixture.NEWER_CHANGELOG)
            .verify(file, BackupProgress.NONE);
    assertThat(verification.rows()).isEqualTo(14);
  }

  @Test
  void verify_whenStopped_leavesNothingBehind() throws Exception {
    DataSource source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    Path file = BackupFixture.write(source, directory).file();
    BackupProgress stop =
        (step, table, rows, total) -> {
          throw new IllegalStateException("stopped");
        };
    BackupVerifier verifier = new BackupVerifier(Clock.systemUTC(), BackupFixture.CHANGELOG);
    assertThatThrownBy(() -> verifier.verify(file, stop)).hasMessage("stopped");
    assertThat(directory.toFile().list()).hasSize(1);
  }
}
