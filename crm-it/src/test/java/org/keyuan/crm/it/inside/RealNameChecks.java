package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.identity.ViewAs;
import org.keyuan.crm.realname.application.DocumentTakenException;
import org.keyuan.crm.realname.application.IdentityErasure;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.WrongStateException;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;

/** Identity documents: who sees them, who judges them, and that erased is erased. */
class RealNameChecks {
  private static final String NAME = "Zhang Real-Name Sanfeng";

  @Asvs({"8.2.1", "8.2.2"})
  @Test
  void request_isSeenAndJudgedByReviewersAlone() {
    World.get();
    var person = World.person(RoleCode.OPERATOR);
    var id = Requests.send(person, NAME, Documents.number());
    var version = Requests.version(id);
    var others = new ArrayList<>(CatalogueChecks.OTHERS);
    others.add(person);
    Refusals.unchanged(
        () -> List.of(Rows.of("IDENTITY_VERIFICATION", id), Rows.count("SEALED_FILE")),
        others,
        () -> Requests.review().open(id),
        () -> Requests.review().look(id, DocumentSide.FRONT),
        () -> Requests.review().approve(id, version),
        () -> Requests.review().reject(id, version, "no"),
        () -> Requests.review().erase(id, version),
        () -> Inside.bean(IdentityErasure.class).eraseOld(),
        () -> Lists.open("realname"),
        () -> Lists.shows("realname", id));
    var seen = Inside.as("chief", () -> Requests.review().open(id));
    assertThat(seen.realName()).isEqualTo(NAME);
    assertThat(Inside.as("chief", () -> Requests.review().look(id, DocumentSide.FRONT)))
        .startsWith(0xFF, 0xD8, 0xFF);
    Refusals.refused("chief", () -> Lists.export("realname"));
  }

  @Test
  void ownRequest_isJudgedBySomebodyElse() {
    var admin = World.person(RoleCode.ADMIN);
    var id = Requests.send(admin, NAME, Documents.number());
    var version = Requests.version(id);
    Refusals.unchanged(
        () -> Rows.of("IDENTITY_VERIFICATION", id),
        List.of(admin),
        () -> Requests.review().open(id),
        () -> Requests.review().look(id, DocumentSide.PORTRAIT),
        () -> Requests.review().approve(id, version),
        () -> Requests.review().erase(id, version));
    Requests.approve("chief", id);
    assertThat(Requests.column(id, "DECIDED_BY")).isEqualTo("chief");
  }

  @Asvs("14.2.4")
  @Test
  void eachLook_isWrittenDown() {
    World.get();
    var id = Requests.send(World.person(RoleCode.OPERATOR), NAME, Documents.number());
    Inside.as("chief", () -> Requests.review().open(id));
    Inside.as("chief", () -> Requests.review().look(id, DocumentSide.BACK));
    Inside.as("chief", () -> Requests.review().look(id, DocumentSide.BACK));
    assertThat(
            World.sql()
                .list(
                    "SELECT CHANGES FROM AUDIT_ENTRY WHERE ACTION_CODE = 'LOOK' AND LOGIN_NAME ="
                        + " 'chief' AND RECORD_KIND = 'IDENTITY_VERIFICATION' AND RECORD_ID = ?"
                        + " ORDER BY ID",
                    row -> row.text(1),
                    id))
        .hasSize(3)
        .satisfies(
            looks -> {
              assertThat(looks.get(0)).contains("DATA");
              assertThat(looks.get(2)).contains("BACK");
            });
  }

  @Test
  void borrowedEyes_openNobodysDocument() {
    World.get();
    var applicant = World.person(RoleCode.OPERATOR);
    var otherAdmin = World.person(RoleCode.ADMIN);
    var id = Requests.send(applicant, NAME, Documents.number());
    var viewAs = Inside.bean(ViewAs.class);
    for (var person : List.of(applicant, otherAdmin)) {
      var eyes = Inside.as("chief", () -> viewAs.see(person, "chief", null).orElseThrow().caller());
      assertThatThrownBy(() -> Inside.as(eyes, () -> Requests.review().open(id)))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(
              () -> Inside.as(eyes, () -> Requests.review().look(id, DocumentSide.FRONT)))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> Inside.as(eyes, () -> Requests.own().open()))
          .isInstanceOf(AccessDeniedException.class);
      assertThat(Inside.as(eyes, () -> Requests.own().get()).toString()).doesNotContain(NAME);
    }
  }

  @Test
  void rejectedRequest_isSentAgain_withTheNumberThatWasSaid() {
    World.get();
    var person = World.person(RoleCode.OPERATOR);
    var number = Documents.number();
    var id = Requests.send(person, NAME, number);
    Inside.as(
        "chief",
        () -> {
          Requests.review().reject(id, Requests.version(id), "blurred");
          return null;
        });
    assertThat(Inside.as(person, () -> Requests.own().get().reason())).isEqualTo("blurred");
    assertThat(Inside.as(person, () -> Requests.own().open().maskedNumber()))
        .startsWith("6*")
        .doesNotContain(number.substring(6, 14));
    assertThatThrownBy(() -> Requests.approve("chief", id)).isInstanceOf(WrongStateException.class);
    Inside.as(
        person,
        () -> {
          Requests.own().submit(Requests.command(NAME, null));
          return null;
        });
    assertThat(Inside.as("chief", () -> Requests.review().open(id)).number()).isEqualTo(number);
    Requests.approve("chief", id);
    assertThat(
            World.sql()
                .list(
                    "SELECT MESSAGE_KEY FROM NOTICE WHERE RECORD_KIND = 'IDENTITY_VERIFICATION'"
                        + " AND RECORD_ID = ? ORDER BY ID",
                    row -> row.text(1),
                    id))
        .containsExactly("realname.notice.rejected", "realname.notice.approved");
  }

  @Test
  void document_verifiesOneAccount_untilThatOneLetsGo() {
    World.get();
    var number = Documents.number();
    var first = World.person(RoleCode.OPERATOR);
    var second = World.person(RoleCode.OPERATOR);
    Requests.approve("chief", Requests.send(first, NAME, number));
    var id = Requests.send(second, NAME, number.toLowerCase(java.util.Locale.ROOT));
    assertThat(Inside.as("chief", () -> Requests.review().open(id)).holder()).isEqualTo(first);
    assertThatThrownBy(() -> Requests.approve("chief", id))
        .isInstanceOf(DocumentTakenException.class);
    assertThat(Requests.column(id, "STATE_CODE")).isEqualTo("SUBMITTED");
    withdraw(first);
    Requests.approve("chief", id);
    assertThat(Requests.column(id, "STATE_CODE")).isEqualTo("APPROVED");
  }

  @Test
  void incompleteRequest_isRefused_andWithoutConsentNothingIsKept() {
    World.get();
    var person = World.person(RoleCode.OPERATOR);
    var files = Rows.count("SEALED_FILE");
    refusedAt(person, "consent", () -> Requests.attach(DocumentSide.FRONT, false));
    assertThat(Requests.id(person)).isZero();
    assertThat(Rows.count("SEALED_FILE")).isEqualTo(files);
    refusedAt(person, "images", () -> send(NAME, Documents.number()));
    assertThat(Requests.id(person)).isZero();
    run(person, Requests::attachAll);
    refusedAt(person, "number", () -> send(NAME, "650102199003070010"));
    refusedAt(person, "number", () -> send(NAME, null));
    assertThat(Requests.column(Requests.id(person), "STATE_CODE")).isEqualTo("DRAFT");
    assertThat(Requests.column(Requests.id(person), "CONSENTED_AT")).isNotNull();
    run(person, () -> send(NAME, Documents.number()));
    assertThatThrownBy(() -> run(person, () -> Requests.attach(DocumentSide.BACK, true)))
        .isInstanceOf(WrongStateException.class);
  }

  @Asvs({"11.3.2", "14.2.4"})
  @Test
  void nothingReadable_standsInTheDatabase() throws IOException {
    World.get();
    var person = World.person(RoleCode.OPERATOR);
    var number = Documents.number();
    var name = "Unreadable" + person;
    var id = Requests.send(person, name, number);
    Requests.approve("chief", id);
    withdraw(person);
    var file = DataDirectory.path().resolve("crm.mv.db");
    var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(text.contains(person)).as("the search finds what is there").isTrue();
    assertThat(text.contains(number)).as("the number").isFalse();
    assertThat(text.contains(name)).as("the name").isFalse();
    assertThat(text.contains("my passport")).as("the name of the file").isFalse();
  }

  @Asvs("14.2.4")
  @Test
  void withdrawnRequest_isErasedForGood_andItsReviewerKept() {
    World.get();
    var person = World.person(RoleCode.OPERATOR);
    var id = Requests.send(person, NAME, Documents.number());
    var files = files(id);
    var keys = files.stream().map(RealNameChecks::key).toList();
    assertThat(keys).hasSize(3).allSatisfy(key -> assertThat(key).exists());
    Requests.approve("chief", id);
    withdraw(person);
    withdraw(person);
    for (var column : List.of("REAL_NAME", "DOCUMENT_NUMBER", "FINGERPRINT", "FRONT_FILE_ID")) {
      assertThat(Requests.column(id, column)).as(column).isNull();
    }
    assertThat(keys).allSatisfy(key -> assertThat(key).doesNotExist());
    for (var file : files) {
      assertThat(Rows.of("SEALED_PART", "FILE_ID", file)).isEmpty();
    }
    assertThat(Requests.column(id, "STATE_CODE")).isEqualTo("ERASED");
    assertThat(Requests.column(id, "DECIDED_BY")).isEqualTo("chief");
    assertThatThrownBy(
            () -> Inside.as("chief", () -> Requests.review().look(id, DocumentSide.FRONT)))
        .isInstanceOf(RecordNotFoundException.class);
    Requests.send(person, NAME, Documents.number());
    assertThat(Requests.column(id, "STATE_CODE")).isEqualTo("SUBMITTED");
  }

  @Test
  void job_erasesOldPictures_andLeavesWaitingOnesAlone() {
    World.get();
    var decided = Requests.send(World.person(RoleCode.OPERATOR), NAME, Documents.number());
    Requests.approve("chief", decided);
    var fresh = Requests.send(World.person(RoleCode.OPERATOR), NAME, Documents.number());
    Requests.approve("chief", fresh);
    var waiting = Requests.send(World.person(RoleCode.OPERATOR), NAME, Documents.number());
    var keys = files(decided).stream().map(RealNameChecks::key).toList();
    var longAgo = Instant.now().minus(40, ChronoUnit.DAYS);
    for (var id : List.of(decided, waiting)) {
      World.sql()
          .update(
              "UPDATE IDENTITY_VERIFICATION SET CHANGED_AT = ?, DECIDED_AT = ? WHERE ID = ?",
              longAgo,
              id.equals(decided) ? longAgo : null,
              id);
    }
    Runs.complete("erasure");
    assertThat(files(decided)).isEmpty();
    assertThat(keys).allSatisfy(key -> assertThat(key).doesNotExist());
    assertThat(Requests.column(decided, "STATE_CODE")).isEqualTo("APPROVED");
    assertThat(Requests.column(decided, "DECIDED_BY")).isEqualTo("chief");
    assertThat(files(fresh)).hasSize(3);
    assertThat(files(waiting)).hasSize(3);
  }

  private static List<Long> files(long id) {
    return World.sql()
        .list(
            "SELECT f.ID FROM SEALED_FILE f JOIN IDENTITY_VERIFICATION v ON f.ID IN"
                + " (v.FRONT_FILE_ID, v.BACK_FILE_ID, v.PORTRAIT_FILE_ID) WHERE v.ID = ?",
            row -> row.number(1),
            id);
  }

  private static Path key(long fileId) {
    var name =
        World.sql()
            .find("SELECT KEY_NAME FROM SEALED_FILE WHERE ID = ?", row -> row.text(1), fileId)
            .orElseThrow();
    return Path.of(System.getProperty("crm.secret.key.file") + ".files", name);
  }

  private static void send(String name, String number) {
    Requests.own().submit(Requests.command(name, number));
  }

  private static void withdraw(String person) {
    run(person, () -> Requests.own().withdraw());
  }

  private static void refusedAt(String person, String field, Work work) {
    assertThatThrownBy(() -> run(person, work))
        .isInstanceOfSatisfying(FieldException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  /** What a person does. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static void run(String person, Work work) {
    Inside.as(
        person,
        () -> {
          work.run();
          return null;
        });
  }
}
