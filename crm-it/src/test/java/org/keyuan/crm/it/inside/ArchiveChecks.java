package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.application.ReportArchiveQueries;
import org.keyuan.crm.reporting.application.ReportArchiveRow;
import org.keyuan.crm.reporting.application.ReportArchiving;
import org.keyuan.crm.reporting.application.ReportSchedules;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.error.RecordNotFoundException;

/** An archived report is seen by whoever could have made it. */
class ArchiveChecks {
  @Test
  void archive_listsWhatItsReaderCouldHaveMade() {
    Reach.eachPair(ArchiveChecks::keep, ArchiveChecks::isListed);
  }

  @Test
  void file_isGivenToWhoeverCouldHaveMadeIt() {
    Reach.eachPair(ArchiveChecks::keep, ArchiveChecks::isGiven);
  }

  @Test
  void reportOfEverything_isForThoseWhoSeeEverything() {
    World.get();
    var id = keep("executive");
    for (var person : List.of("leader", "first", "south", "manager", "marketer")) {
      assertThat(Inside.as(person, () -> isListed(id))).as(person).isFalse();
      Refusals.refused(person, () -> copy(id));
    }
    Refusals.refused("portal", () -> isListed(id));
    Refusals.refused("portal", () -> copy(id));
    assertThat(Inside.as("chief", () -> isGiven(id))).isTrue();
  }

  @Test
  void schedule_isChangedByAdministratorsAlone() {
    World.get();
    var schedules = Inside.bean(ReportSchedules.class);
    var id = World.sql().number("SELECT MIN(ID) FROM REPORT_SCHEDULE");
    Refusals.unchanged(
        () -> List.of(Rows.of("REPORT_SCHEDULE", id), Rows.count("REPORT_SCHEDULE")),
        CatalogueChecks.OTHERS,
        () -> schedules.add(ReportCode.SALES, ReportCriteria.ALL),
        () -> schedules.setActive(id, false),
        () -> schedules.remove(id));
  }

  private static long keep(String person) {
    Inside.as(
        person,
        () -> {
          Inside.bean(ReportArchiving.class).archive(ReportCode.SALES, ReportCriteria.ALL);
          return null;
        });
    return World.sql().number("SELECT MAX(ID) FROM REPORT_ARCHIVE");
  }

  private static boolean isListed(long id) {
    return Inside.bean(ReportArchiveQueries.class).listNewest(0, 500).stream()
        .map(ReportArchiveRow::id)
        .anyMatch(listed -> listed == id);
  }

  private static boolean isGiven(long id) throws Exception {
    try {
      copy(id);
      return true;
    } catch (RecordNotFoundException e) {
      return false;
    }
  }

  private static void copy(long id) throws Exception {
    var target = Files.createTempFile("archived", ".csv");
    try {
      Inside.bean(ReportArchiveQueries.class).copy(id, ReportFormat.CSV, target);
    } finally {
      Files.delete(target);
    }
  }
}
