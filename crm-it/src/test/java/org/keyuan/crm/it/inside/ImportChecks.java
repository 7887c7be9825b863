package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.importing.ImportMode;
import org.keyuan.crm.importing.ImportQueries;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;

/** An import belongs to whoever brought the file. */
class ImportChecks {
  @Test
  void import_isSeenByItsPersonAndTheAdministrators() {
    World.get();
    var id = upload("first");
    for (var person : List.of("first", "chief")) {
      assertThat(Inside.as(person, () -> Lists.shows("import", id))).as(person).isTrue();
    }
    for (var person : List.of("leader", "second", "south", "manager")) {
      assertThat(Inside.as(person, () -> Lists.shows("import", id))).as(person).isFalse();
      assertThat(Inside.as(person, () -> Lists.lists("import", "fileName", name(id), id)))
          .as(person)
          .isFalse();
    }
  }

  @Test
  void import_ofSomebodyElse_isNeitherReadNorMappedNorStarted() {
    World.get();
    var id = upload("first");
    var mapping = Inside.as("first", () -> queries().get(id).mapping());
    Refusals.unchanged(
        () -> List.of(Rows.of("IMPORT_RUN", id), Rows.count("CUSTOMER"), Runs.count("import")),
        List.of("leader", "second", "south", "executive", "marketer", "portal"),
        () -> queries().get(id),
        () -> queries().start(id, 5),
        () -> queries().pageRejects(id, 0, 10),
        () -> queries().openRejects(id),
        () -> service().map(id, mapping),
        () -> service().start(id, ImportMode.IMPORT, false));
  }

  @Test
  void verifiedMark_isForThoseWhoVerify() {
    World.get();
    var id = upload("first");
    Refusals.unchanged(
        () -> List.of(Rows.of("IMPORT_RUN", id), Rows.count("CUSTOMER"), Runs.count("import")),
        List.of("first"),
        () -> service().start(id, ImportMode.IMPORT, true));
  }

  @Test
  void kind_thatThePersonMayNotImport_isRefused() throws IOException {
    World.get();
    try (var upload = spreadsheet("number,name,price\nX,Y,1\n")) {
      Refusals.unchanged(
          () -> List.of(Rows.count("IMPORT_RUN"), Rows.count("STORED_FILE")),
          CatalogueChecks.OTHERS,
          () -> service().upload("products", upload),
          () -> service().upload("employees", upload));
      Refusals.unchanged(
          () -> List.of(Rows.count("IMPORT_RUN"), Rows.count("STORED_FILE")),
          List.of("executive", "marketer", "portal"),
          () -> service().upload("customers", upload));
    }
  }

  /** A file on its way in. */
  static Upload spreadsheet(String text) throws IOException {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Upload.take(UploadPurpose.SPREADSHEET, UUID.randomUUID() + ".csv", content);
  }

  private static long upload(String person) {
    return Inside.as(
        person,
        () -> {
          try (var upload = spreadsheet("number,kind,name\nIT-U1,ENTERPRISE,Upload\n")) {
            return service().upload("customers", upload);
          }
        });
  }

  private static String name(long id) {
    return World.sql()
        .find("SELECT FILE_NAME FROM IMPORT_RUN WHERE ID = ?", row -> row.text(1), id)
        .orElseThrow();
  }

  private static ImportService service() {
    return Inside.bean(ImportService.class);
  }

  private static ImportQueries queries() {
    return Inside.bean(ImportQueries.class);
  }
}
