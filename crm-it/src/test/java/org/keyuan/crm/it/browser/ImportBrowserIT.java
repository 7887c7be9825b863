package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.ImportPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.shared.access.Asvs;

/** Spreadsheets that people bring, taken in at the screen. */
class ImportBrowserIT {
  /** Number, name, price. */
  private static final String CHINESE =
      "\u4ea7\u54c1\u7f16\u53f7|\u4ea7\u54c1\u540d\u79f0|\u5355\u4ef7";

  private static final String ROUTER = "\u8def\u7531\u5668";

  @Test
  void csvWithByteOrderMark_isCheckedWithoutEffect_andThenImported() {
    try (var session = Browser.open("en").signIn("chief")) {
      var number = RecordPages.fresh();
      var imports = new ImportPages(session);
      imports.upload(
          "products",
          "products.csv",
          Sheets.csvWithBom(
              "Product number|Product name|Price", number + "|A|1.50", number + "b|B|2"));
      var page = session.page().url();
      assertThat(imports.check().result()).contains("2 created, 0 changed", "0 rows refused");
      var products = new RecordPages(session, "product").openList("number", number);
      assertThat(products.rows().count()).isZero();
      session.page().navigate(page);
      assertThat(imports.doImport().result()).contains("2 created, 0 changed");
      products.openList("number", number);
      assertThat(products.rows().allInnerTexts().toString()).contains("1.50", "2.00");
      assertThat(
              session.open("importing/list.xhtml").find("table.list tbody tr").first().innerText())
          .contains("products.csv", "Imported");
    }
  }

  @Test
  void csvInGb18030_isReadAsChinese() {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var number = RecordPages.fresh();
      var imports = new ImportPages(session);
      imports.upload(
          "products", "a.csv", Sheets.csvInGb18030(CHINESE, number + "|" + ROUTER + "|9"));
      imports.doImport();
      var products = new RecordPages(session, "product").openList("number", number);
      assertThat(products.rows().innerText()).contains(ROUTER, "9.00");
    }
  }

  @Test
  void workbook_bringsCustomersWithTheirContacts_twiceWithoutChange() {
    try (var session = Browser.open("en").signIn("chief")) {
      var number = RecordPages.fresh();
      var book =
          Sheets.xlsx(
              "Customer number|Customer type|Name|Contact|Contact mobile",
              number + "|ENTERPRISE|" + number + " Ltd|Anna|13812345678",
              number + "|||Bert|13812345679");
      var imports = new ImportPages(session).upload("customers", "c.xlsx", book).doImport();
      assertThat(imports.result()).contains("1 created");
      new CustomerPages(session).openList("?f=number~" + number);
      session.go("table.list[data-list=customer] tbody a");
      assertThat(session.find("table.list[data-list=contact]").innerText())
          .contains("Anna", "Bert");
      imports.upload("customers", "c.xlsx", book).doImport();
      assertThat(imports.result()).contains("0 created, 0 changed, 1 the same");
    }
  }

  @Test
  void unknownHeadings_areMappedByHand() {
    try (var session = Browser.open("en").signIn("chief")) {
      var number = RecordPages.fresh();
      var imports = new ImportPages(session);
      imports.upload("products", "p.csv", Sheets.csv("foo|bar|baz", "12.30|" + number + "|Thing"));
      session.go(Session.byId("check"));
      assertThat(session.refusal()).contains("Product number");
      imports.column("Product number").selectOption("1");
      imports.column("Product name").selectOption("2");
      imports.column("Price").selectOption("0");
      assertThat(imports.check().result()).contains("1 created");
      imports.doImport();
      var products = new RecordPages(session, "product").openList("number", number);
      assertThat(products.rows().innerText()).contains("Thing", "12.30");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Price, Not a number", "zh-CN, \u5355\u4ef7, \u6570\u5b57"})
  void refusedRows_comeBackAsAFile_andAreImportedOnceCorrected(
      String language, String column, String reason) {
    try (var session = Browser.open(language).signIn("chief")) {
      var number = RecordPages.fresh();
      var imports = new ImportPages(session);
      imports.upload(
          "products",
          "p.csv",
          Sheets.csv("number|name|price|remarks", number + "|A|1|", number + "b|B|cheap|kept"));
      imports.doImport();
      assertThat(imports.refusals().count()).isOne();
      assertThat(imports.refusals().innerText()).contains("3", column, "cheap", reason);
      var file = new String(imports.rejects(), StandardCharsets.UTF_8);
      assertThat(file).startsWith("\ufeff").contains("kept", column, "cheap", reason);
      assertThat(file.lines()).hasSize(2);
      var mended = file.replaceFirst("cheap", "7.70").getBytes(StandardCharsets.UTF_8);
      imports.upload("products", "mended.csv", mended).doImport();
      assertThat(imports.refusals().count()).isZero();
      var products = new RecordPages(session, "product").openList("number", number + "b");
      assertThat(products.rows().innerText()).contains("7.70");
    }
  }

  @Test
  void customers_ofAnOperator_waitForVerification_thoseOfAnAdministratorMayNot() {
    try (var session = Browser.open("en").signIn("first");
        var chief = Browser.open("en").signIn("chief")) {
      assertThat(badgeOfImported(session, false)).isEqualTo("Pending");
      assertThat(badgeOfImported(chief, false)).isEqualTo("Pending");
      assertThat(badgeOfImported(chief, true)).isEqualTo("Verified");
    }
  }

  private static String badgeOfImported(Session session, boolean verified) {
    var number = RecordPages.fresh();
    var imports = new ImportPages(session);
    imports.upload(
        "customers", "c.csv", Sheets.csv("number|kind|name", number + "|ENTERPRISE|" + number));
    var box = session.find(Session.byId("verified"));
    if (verified) {
      box.check();
    } else if (box.count() > 0) {
      box.uncheck();
    }
    imports.doImport();
    new CustomerPages(session).openList("?f=number~" + number);
    session.go("table.list[data-list=customer] tbody a");
    return session.find("h1 ~ .badge").nth(1).innerText();
  }

  @Test
  void operator_isNotOfferedToVerifyNorWhatIsNotTheirs() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      session.open("importing/list.xhtml");
      assertThat(session.find("#kind option[value=customers]").count()).isOne();
      assertThat(session.find("#kind option[value=products]").count()).isZero();
      assertThat(session.find("#kind option[value=departments]").count()).isZero();
      new ImportPages(session).upload("customers", "c.csv", Sheets.csv("number|name", "1|A"));
      assertThat(session.find(Session.byId("verified")).count()).isZero();
    }
  }

  @Asvs("5.2.2")
  @Test
  void whatIsNoSpreadsheet_isRefusedBesideTheField() {
    try (var session = Browser.open("en").signIn("chief")) {
      var imports = new ImportPages(session);
      imports.upload(
          "products",
          "old.xls",
          new byte[] {
            (byte) 0xD0,
            (byte) 0xCF,
            0x11,
            (byte) 0xE0,
            (byte) 0xA1,
            (byte) 0xB1,
            0x1A,
            (byte) 0xE1,
            0,
            0
          });
      assertThat(complaint(session)).contains("97");
      imports.upload("products", "picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
      assertThat(complaint(session)).isNotBlank();
      imports.upload("products", "empty.csv", new byte[0]);
      assertThat(complaint(session)).isNotBlank();
      assertThat(session.open("importing/list.xhtml").find("main").innerText())
          .doesNotContain("old.xls", "picture.csv", "empty.csv");
    }
  }

  private static String complaint(Session session) {
    return session.find(".field:has([id='file']) .bad.small").innerText();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, \u4ea7\u54c1\u7f16\u53f7", "en, Product number"})
  void template_speaksTheLanguage_andCanBeImportedAsItIs(String language, String heading) {
    try (var session = Browser.open(language).signIn("chief")) {
      session.open("importing/list.xhtml");
      var link = session.find("a[href*='template=products'][href*='format=csv']");
      var file = session.page().waitForDownload(link::click);
      var text = read(file.path());
      assertThat(text).contains(heading);
      var imports = new ImportPages(session);
      imports.upload("products", "t.csv", text.getBytes(StandardCharsets.UTF_8)).check();
      assertThat(imports.refusals().count()).isZero();
    }
  }

  private static String read(java.nio.file.Path file) {
    try {
      return java.nio.file.Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
