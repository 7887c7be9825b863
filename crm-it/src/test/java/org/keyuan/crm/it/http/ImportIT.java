package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.rest.Console;

/** Files as companies have them go in over the REST interface, and the bad rows come back. */
class ImportIT {
  private static final String HEADINGS =
      "\u5ba2\u6237\u7f16\u53f7,\u5ba2\u6237\u7c7b\u578b,\u5ba2\u6237\u540d\u79f0,\u5730\u5740\n";
  private static final String NAME =
      "\u4e0a\u6d77\u70df\u56ed\u55bb\u3402\u5546\u8d38\u6709\u9650\u516c\u53f8";

  @Test
  void file_inAnyEncoding_isTheSameFile() throws IOException, InterruptedException {
    String key = key();
    String text =
        HEADINGS + row(key + 1, NAME) + row(key + 2, NAME + " 2") + row(key + 3, NAME + " 3");
    assertThat(counts(imported(bytes(text, "UTF-8")))).isEqualTo("3 created, 0, 0, 0 refused");
    assertThat(counts(imported(bytes(text, "UTF-8")))).isEqualTo("0 created, 0, 3, 0 refused");
    assertThat(counts(imported(bytes("\uFEFF" + text, "UTF-8"))))
        .isEqualTo("0 created, 0, 3, 0 refused");
    assertThat(counts(imported(bytes(text, "GB18030")))).isEqualTo("0 created, 0, 3, 0 refused");
    assertThat(counts(imported(bytes("\uFEFF" + text, "UTF-16LE"))))
        .isEqualTo("0 created, 0, 3, 0 refused");
    assertThat(counts(imported(workbook(text)))).isEqualTo("0 created, 0, 3, 0 refused");
    assertThat(list("number%3D" + key + 1)).contains(NAME);
  }

  @Test
  void newFile_inEachFormat_createsItsRecords() throws IOException, InterruptedException {
    for (var format : List.of("UTF-8", "GB18030", "XLSX")) {
      String key = key();
      String text = HEADINGS + row(key, NAME + " " + format);
      byte[] file = format.equals("XLSX") ? workbook(text) : bytes(text, format);
      assertThat(counts(imported(file))).as(format).isEqualTo("1 created, 0, 0, 0 refused");
      assertThat(list("number%3D" + key)).contains(NAME + " " + format);
    }
  }

  @Test
  void changedRow_changesItsRecordAlone() throws IOException {
    String key = key();
    imported(bytes(HEADINGS + row(key + 1, "Former") + row(key + 2, "Same"), "UTF-8"));
    String later = HEADINGS + row(key + 1, "Latter") + row(key + 2, "Same") + row(key + 3, "New");
    assertThat(counts(imported(bytes(later, "UTF-8")))).isEqualTo("1 created, 1, 1, 0 refused");
  }

  @Test
  void check_saysWhatWouldHappen_andStoresNothing() throws IOException, InterruptedException {
    String key = key();
    byte[] file = bytes(HEADINGS + row(key, NAME) + row(key + 2, NAME) + row(key, NAME), "UTF-8");
    JsonObject checked = send(file, Map.of("mode", "check"));
    assertThat(counts(checked)).isEqualTo("2 created, 0, 0, 1 refused");
    assertThat(list("number%3D" + key)).doesNotContain(NAME);
  }

  @Test
  void badRows_comeBackWithColumnValueAndReason_andGoInWhenCorrected()
      throws IOException, InterruptedException {
    String key = key();
    String headings = "number,kind,name,email,creditCode,relationshipSince\n";
    String file =
        headings
            + (key + "1,ENTERPRISE,Good,a@example.com,,2026-01-31\n")
            + (key + "2,ENTERPRISE,Bad mail,not-a-mail,,\n")
            + (key + "3,ENTERPRISE,Bad code,,91350100M000100Y44,\n")
            + (key + "4,ENTERPRISE,Bad day,,,2026-02-30\n");
    JsonObject done = imported(bytes(file, "UTF-8"));
    assertThat(counts(done)).isEqualTo("1 created, 0, 0, 3 refused");
    String refused = rejects(done, "en");
    assertThat(refused.lines().skip(1))
        .hasSize(3)
        .anyMatch(line -> line.matches(".*\"?,3,E-mail,not-a-mail,.+"))
        .anyMatch(line -> line.matches(".*,4,Unified social credit code,91350100M000100Y44,.+"))
        .anyMatch(line -> line.matches(".*,5,Relationship since,2026-02-30,.+"));
    assertThat(rejects(done, "zh").lines().skip(1))
        .allMatch(line -> line.matches(".*\\p{IsHan}.*"));
    String corrected =
        refused
            .replace("not-a-mail", "b@example.com")
            .replace("91350100M000100Y44", "")
            .replace("2026-02-30", "2026-02-28");
    assertThat(counts(imported(bytes(corrected, "UTF-8")))).isEqualTo("3 created, 0, 0, 0 refused");
    assertThat(list("number~" + key)).contains("Good", "Bad mail", "Bad code", "Bad day");
  }

  @Test
  void mark_decidesWhetherCustomersCountAsVerified() throws IOException, InterruptedException {
    String key = key();
    send(
        bytes(HEADINGS + row(key + "V", NAME), "UTF-8"),
        Map.of("mode", "import", "verified", "true"));
    imported(bytes(HEADINGS + row(key + "P", NAME), "UTF-8"));
    assertThat(list("number~" + key + "&f=verification%3DVERIFIED"))
        .contains(key + "V")
        .doesNotContain(key + "P");
    assertThat(list("number~" + key + "&f=verification%3DPENDING"))
        .contains(key + "P")
        .doesNotContain(key + "V");
  }

  @Test
  void owner_isTheOneInTheFile_andPickersOfferTheCustomerToNobodyElse()
      throws IOException, InterruptedException {
    InsideServer.world();
    String key = key();
    String file = "number,kind,name,owner\n" + key + ",ENTERPRISE," + NAME + key + ",IT-first\n";
    assertThat(counts(imported(bytes(file, "UTF-8")))).isEqualTo("1 created, 0, 0, 0 refused");
    for (var person :
        Map.of("first", true, "leader", true, "second", false, "south", false).entrySet()) {
      var caller = new Anonymous();
      caller.signIn(person.getKey());
      assertThat(caller.get("pick?kind=CUSTOMER&q=" + key).body().contains(NAME))
          .as(person.getKey())
          .isEqualTo(person.getValue());
    }
    var portal = new Anonymous();
    portal.signIn("portal");
    assertThat(portal.get("pick?kind=CUSTOMER&q=" + key).statusCode()).isEqualTo(403);
  }

  private static JsonObject imported(byte[] file) throws IOException {
    return send(file, Map.of("mode", "import"));
  }

  private static JsonObject send(byte[] file, Map<String, String> query) throws IOException {
    Console console = console();
    JsonObject sent = console.upload("customers", "customers.dat", query, file);
    assertThat(console.await(sent.get("id").getAsLong()).get("state").getAsString())
        .isEqualTo("COMPLETED");
    return console.json("imports/" + sent.get("import").getAsString()).getAsJsonObject();
  }

  private static String rejects(JsonObject done, String language) throws IOException {
    return console().text(done.get("rejectFile").getAsString() + "?language=" + language);
  }

  private static Console console() throws IOException {
    return new Console(TestServer.url(""), TestServer.consoleKey());
  }

  private static String counts(JsonObject done) {
    return "%s created, %s, %s, %s refused"
        .formatted(
            done.get("created"), done.get("updated"), done.get("unchanged"), done.get("refused"));
  }

  /** The customers' list as an administrator sees it. */
  private static String list(String filter) throws IOException, InterruptedException {
    InsideServer.world();
    var chief = new Anonymous();
    chief.signIn("chief");
    return chief.get("customer/list.xhtml?f=" + filter).body();
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static byte[] workbook(String text) throws IOException {
    var file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      List<String> lines = text.lines().toList();
      for (int row = 0; row < lines.size(); row++) {
        String[] cells = lines.get(row).split(",");
        for (int column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
    return file.toByteArray();
  }

  private static String row(String number, String name) {
    return number + ",ENTERPRISE," + name + ",\u9ec4\u6d66\u533a 1 \u53f7\n";
  }

  private static String key() {
    return "IT" + UUID.randomUUID().toString().substring(0, 8) + "-";
  }
}
