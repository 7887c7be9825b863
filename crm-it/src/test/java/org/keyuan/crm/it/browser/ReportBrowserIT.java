package org.keyuan.crm.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.OrderForm;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.ReportPages;
import org.keyuan.crm.it.page.Session;

/** Reports about the one sale of a salesperson whom only these tests know. */
class ReportBrowserIT {
  private static final String CUSTOMER = "\u5ba2\u6237" + RecordPages.fresh();
  private static final String SELLER = RecordPages.fresh();
  private static final String ROUTER = "\u8def\u7531\u5668" + RecordPages.fresh();
  private static long sellerId;

  @BeforeAll
  static void oneSale() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      var employees = new RecordPages(chief, "organisation/employee").openNew();
      employees.fill("name", SELLER).fill("number", SELLER);
      chief.pick("departmentId", "\u5357\u65b9\u4e8b\u4e1a\u90e8");
      sellerId = employees.save();
      var products = new RecordPages(chief, "product").openNew();
      products.fill("name", ROUTER).fill("price", "1234.50").fill("cost", "1").save();
      new CustomerPages(chief).openNew();
      chief.fill("name", CUSTOMER).pick("ownerId", SELLER);
      new CustomerPages(chief).save();
      var customer = new CustomerPages(chief).id();
      chief.go(Session.byId("approve"));
      chief.open("contact/edit.xhtml?customerId=" + customer);
      new RecordPages(chief, "contact").fill("name", "Anna " + SELLER).save();
      var form = new OrderForm(chief).openNew(customer).product(0, ROUTER);
      form.type(0, "quantity", "3").session().pick("ownerId", SELLER);
      form.save();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, \u9500\u552e\u660e\u7ec6", "en, Sales"})
  void sales_areShownOnScreen_withTheirTotal(String language, String title) {
    try (var session = Browser.open(language).signIn("chief")) {
      var report = new ReportPages(session).show("SALES", SELLER);
      assertThat(session.find(".report-actions h2").innerText()).isEqualTo(title);
      assertThat(report.rows().count()).isOne();
      assertThat(report.rows().innerText()).contains(CUSTOMER, "3,703.50");
      assertThat(report.totals()).contains("3,703.50");
      assertThat(session.find(".report-parameters").innerText()).contains(SELLER);
      assertThat(session.obstacles()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SALES_BY_MONTH", "SALES_BY_REGION", "SALES_BY_PRODUCT", "SALES_BY_EMPLOYEE"})
  void statistics_drawTheirCharts_andAddUp(String code) {
    try (var session = Browser.open("en").signIn("chief")) {
      var report = new ReportPages(session).show(code, SELLER);
      assertThat(report.totals()).contains("3,703.50");
      assertThat(session.find(".charts .chart canvas, .charts .chart svg").first()).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"CUSTOMERS, \u4f01\u4e1a", "CONTACTS, Anna"})
  void lists_nameTheCustomer(String code, String more) {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var report = new ReportPages(session).show(code, SELLER);
      assertThat(report.rows().count()).isOne();
      assertThat(report.rows().innerText()).contains(CUSTOMER, more);
    }
  }

  @Test
  void pdf_hasChineseText() throws IOException {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var text = pdf(new ReportPages(session).show("SALES", SELLER).file("PDF"));
      assertThat(text).contains("\u9500\u552e\u660e\u7ec6", CUSTOMER.substring(0, 8), "3,703.50");
    }
  }

  @Test
  void workbook_hasFiguresAsNumbers() throws IOException {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var file = new ReportPages(session).show("SALES_BY_PRODUCT", SELLER).file("XLSX");
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        var rows = workbook.getFirstSheet().read();
        var row =
            rows.stream().filter(r -> r.toString().contains(ROUTER)).findFirst().orElseThrow();
        assertThat(row.stream().map(cell -> String.valueOf(cell.getValue())))
            .anyMatch(value -> value.startsWith("3703.5"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, \u5ba2\u6237", "en, Customer"})
  void csv_opensInSpreadsheetPrograms(String language, String heading) {
    try (var session = Browser.open(language).signIn("chief")) {
      var file = new ReportPages(session).show("SALES", SELLER).file("CSV");
      assertThat(new String(file, StandardCharsets.UTF_8))
          .startsWith("\ufeff")
          .contains(heading, CUSTOMER, "3703.50");
    }
  }

  @Test
  void printPreview_hasTheReportAndNothingElse() {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      new ReportPages(session).show("SALES_BY_MONTH", SELLER);
      var link = session.find("a[href^='print.xhtml']");
      var paper = session.page().context().waitForPage(link::click);
      paper.waitForLoadState();
      assertThat(paper.locator("h1").innerText()).contains("\u6309\u6708");
      assertThat(paper.locator("table.report tfoot").innerText()).contains("3,703.50");
      assertThat(paper.locator("nav, .top").count()).isZero();
      paper.close();
    }
  }

  @Test
  void report_isKeptInTheArchive_andReadFromThere() throws IOException {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var report = new ReportPages(session).show("SALES", SELLER).keep("archive");
      assertThat(session.find(".note.good").innerText()).containsPattern("\\p{IsHan}");
      var newest = report.archived().first();
      assertThat(newest.innerText()).contains("\u9500\u552e\u660e\u7ec6");
      var file = report.download(newest.locator("a.file").filter(named("PDF")));
      assertThat(pdf(file)).contains(CUSTOMER.substring(0, 8));
    }
  }

  @Test
  void report_isMadeRegularly_pausedAndNoLonger() {
    try (var session = Browser.open("en").signIn("chief")) {
      session.open("report/list.xhtml?code=SALES_BY_REGION&period=LAST_YEAR");
      var report = new ReportPages(session).keep("schedule");
      session.find(".schedules summary").click();
      var lines = report.schedules("Sales by region", "Last year");
      var before = lines.count();
      assertThat(lines.last().innerText()).contains("active");
      session.leave(() -> lines.last().locator("button[value=stop]").click());
      session.find(".schedules summary").click();
      assertThat(lines.last().innerText()).contains("paused");
      session.confirm(() -> lines.last().locator("button[value=remove]").click());
      assertThat(lines.count()).isEqualTo(before - 1);
    }
  }

  @Test
  void operator_findsNothingOfOthersInAReport() {
    try (var session = Browser.open("en").signIn("first")) {
      session.open("report/list.xhtml?code=SALES&period=ALL&owner=" + sellerId);
      assertThat(session.find("table.report").innerText())
          .contains("No record matches")
          .doesNotContain(CUSTOMER);
      assertThat(session.find("button[value=schedule]").count()).isZero();
    }
  }

  private static com.microsoft.playwright.Locator.FilterOptions named(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static String pdf(byte[] file) throws IOException {
    try (var reader = new PdfReader(file)) {
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
    }
  }
}
