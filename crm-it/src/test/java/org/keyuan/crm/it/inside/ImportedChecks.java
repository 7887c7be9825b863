package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.importing.ImportDetail;
import org.keyuan.crm.importing.ImportMode;
import org.keyuan.crm.importing.ImportQueries;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.importing.ImportState;
import org.keyuan.crm.importing.ImportUnderWayException;

/** Whose records an import makes, and whether they count as checked. */
class ImportedChecks {
  private static final int LONGEST_WAIT = 300;

  @Test
  void operatorsImport_belongsToTheOperator_andWaitsForVerification() {
    var world = World.get();
    var number = number();
    var done = importAs("first", false, "number,kind,name", number + ",ENTERPRISE,Imported");
    assertThat(done.counts().created()).isOne();
    assertThat(stored(number)).isEqualTo("PENDING " + world.employee("first") + " first null");
  }

  @Test
  void owner_comesFromTheFile_whereTheImporterMayGiveIt() {
    var world = World.get();
    var within = number();
    var outside = number();
    var done =
        importAs(
            "leader",
            false,
            "number,kind,name,owner",
            within + ",ENTERPRISE,Within,IT-second",
            outside + ",ENTERPRISE,Outside,IT-south");
    assertThat(done.counts().created()).isOne();
    assertThat(done.counts().refused()).isOne();
    assertThat(stored(within)).isEqualTo("PENDING " + world.employee("second") + " leader null");
    assertThat(World.sql().number("SELECT COUNT(*) FROM CUSTOMER WHERE NUMBER = ?", outside))
        .isZero();
  }

  @Test
  void foreignCustomer_isNotChangedByAnImport() {
    World.get();
    var id = Customers.enter("south");
    var before = Rows.of("CUSTOMER", id);
    var number =
        World.sql()
            .find("SELECT NUMBER FROM CUSTOMER WHERE ID = ?", row -> row.text(1), id)
            .orElseThrow();
    var done = importAs("first", false, "number,kind,name", number + ",ENTERPRISE,Stolen");
    assertThat(done.counts().refused()).isOne();
    assertThat(Rows.of("CUSTOMER", id)).isEqualTo(before);
  }

  @Test
  void administratorsImport_isVerified_whenMarkedSo() {
    World.get();
    var marked = number();
    var unmarked = number();
    importAs("chief", true, "number,kind,name", marked + ",ENTERPRISE,Marked");
    importAs("chief", false, "number,kind,name", unmarked + ",ENTERPRISE,Unmarked");
    assertThat(stored(marked)).startsWith("VERIFIED").endsWith("chief chief");
    assertThat(stored(unmarked)).startsWith("PENDING").endsWith("chief null");
  }

  @Test
  void import_whoseServerDiedBeforeItsJobBegan_canBeBegunAgain() {
    World.get();
    var number = number();
    var id = upload("first", "number,kind,name", number + ",ENTERPRISE,Late");
    var begun =
        "UPDATE IMPORT_RUN SET STATE = 'IMPORTING', JOB_RUN_ID = NULL, CHANGED_AT = ? WHERE ID = ?";
    World.sql().update(begun, Instant.now(), id);
    assertThatThrownBy(() -> run("first", id, false)).isInstanceOf(ImportUnderWayException.class);
    World.sql().update(begun, Instant.now().minusSeconds(120), id);
    assertThat(run("first", id, false).counts().created()).isOne();
    assertThat(stored(number)).startsWith("PENDING");
  }

  @Test
  void refusedRows_takenAlongAsAFile_areWrittenDown() {
    World.get();
    var id = upload("first", "number,kind,name", number() + ",ENTERPRISE,");
    run("first", id, false);
    Inside.as("first", () -> Inside.bean(ImportQueries.class).openRejects(id));
    assertThat(Trail.newest("IMPORT", id)).startsWith("EXPORT first");
  }

  private static ImportDetail importAs(String person, boolean verified, String... rows) {
    World.get();
    return run(person, upload(person, rows), verified);
  }

  private static long upload(String person, String... rows) {
    return Inside.as(
        person,
        () -> {
          try (var upload = ImportChecks.spreadsheet(String.join("\n", rows))) {
            return Inside.bean(ImportService.class).upload("customers", upload);
          }
        });
  }

  private static ImportDetail run(String person, long id, boolean verified) {
    var queries = Inside.bean(ImportQueries.class);
    Inside.as(
        person, () -> Inside.bean(ImportService.class).start(id, ImportMode.IMPORT, verified));
    for (int i = 0; i < LONGEST_WAIT; i++) {
      var detail = Inside.as(person, () -> queries.get(id));
      if (detail.state() == ImportState.DONE) {
        return detail;
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
          .join();
    }
    throw new AssertionError("the import of " + person + " does not end");
  }

  private static String number() {
    return "IT-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private static String stored(String number) {
    return World.sql()
        .find(
            "SELECT VERIFICATION, OWNER_ID, CREATED_BY, VERIFIED_BY FROM CUSTOMER WHERE NUMBER = ?",
            row -> row.text(1) + " " + row.text(2) + " " + row.text(3) + " " + row.text(4),
            number)
        .orElse("nothing");
  }
}
