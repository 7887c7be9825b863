package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.backup.application.BackupKeeping;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.JobQueries;
import org.keyuan.crm.job.application.JobSchedules;
import org.keyuan.crm.job.application.RescheduleJob;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.tiering.application.TierRuns;

/** Jobs and backups are run by administrators, and watched by executives. */
class JobChecks {
  private static final List<String> WITHOUT_CONSOLE =
      List.of("leader", "first", "manager", "marketer", "portal");

  @Test
  void job_isStartedStoppedAndScheduledByAdministratorsAlone() {
    World.get();
    var control = Inside.bean(JobControl.class);
    var nightly = new RescheduleJob("tiering", "*", "*", "4", "4", false, version());
    Refusals.unchanged(
        () -> List.of(Runs.count("tiering"), Rows.of("JOB_SCHEDULE", "JOB", "tiering")),
        CatalogueChecks.OTHERS,
        () -> control.start(StartJob.byHand("tiering", Map.of())),
        () -> control.stop(1),
        () -> control.restart(1),
        () -> Inside.bean(JobSchedules.class).reschedule(nightly),
        () -> Inside.bean(TierRuns.class).prepare(1, "1998-12-01", ""));
  }

  @Test
  void console_isReadByAdministratorsAndExecutives() {
    World.get();
    var queries = Inside.bean(JobQueries.class);
    for (var person : WITHOUT_CONSOLE) {
      Refusals.refused(person, queries::listJobs);
      Refusals.refused(person, () -> queries.pageRuns(null, null, 10));
      Refusals.refused(person, () -> queries.listLog(1, 10));
      Refusals.refused(person, () -> queries.listProgress(1));
    }
    for (var person : List.of("executive", "chief")) {
      assertThat(Inside.as(person, queries::listJobs)).as(person).isNotEmpty();
    }
  }

  @Test
  void backup_isMadeByAdministratorsAlone() {
    World.get();
    var backups = Inside.bean(BackupKeeping.class);
    Refusals.unchanged(
        JobChecks::backupFiles,
        CatalogueChecks.OTHERS,
        () -> backups.write((step, table, rows, total) -> {}),
        () -> backups.verifyNewest((step, table, rows, total) -> {}),
        backups::prune);
    for (var person : WITHOUT_CONSOLE) {
      Refusals.refused(person, backups::list);
      Refusals.refused(person, backups::directory);
    }
  }

  private static long version() {
    return World.sql().number("SELECT VERSION FROM JOB_SCHEDULE WHERE JOB = ?", "tiering");
  }

  private static List<String> backupFiles() {
    Path folder = DataDirectory.path().resolve("backup");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.map(Path::toString).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
