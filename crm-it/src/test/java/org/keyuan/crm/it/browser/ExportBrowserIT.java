package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.ReportPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.shared.access.Asvs;

/** Lists taken along as a spreadsheet. */
class ExportBrowserIT {
  private static final String COMMON = RecordPages.fresh();

  @BeforeAll
  static void twoCustomers() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      var customers = new CustomerPages(session);
      customers.enter("\u897f\u6e56 " + COMMON);
      customers.enter("=1+2 " + COMMON);
      customers.enter(RecordPages.fresh());
    }
  }

  @Asvs({"1.3.3", "5.4.1"})
  @ParameterizedTest
  @CsvSource({"zh-CN, \u540d\u79f0", "en, Name"})
  void csv_hasExactlyWhatTheFilterShows_andNoFormulas(String language, String heading) {
    try (var session = Browser.open(language).signIn("first")) {
      var text = new String(export(session, "csv"), StandardCharsets.UTF_8);
      assertThat(text.lines().filter(line -> line.contains(COMMON))).hasSize(2);
      assertThat(text).contains(heading, "\u897f\u6e56", "'=1+2").doesNotContain(",=1+2");
      assertThat(text.lines().filter(line -> line.contains("it-"))).hasSize(2);
    }
  }

  @Test
  void workbook_hasExactlyWhatTheFilterShows_asText() throws IOException {
    try (var session = Browser.open("zh-CN").signIn("first");
        var book = new ReadableWorkbook(new ByteArrayInputStream(export(session, "xlsx")))) {
      var cells = book.getFirstSheet().read().stream().flatMap(row -> row.stream()).toList();
      assertThat(cells.stream().filter(cell -> text(cell).endsWith(" " + COMMON))).hasSize(2);
      assertThat(cells.stream().filter(cell -> cell != null && cell.getFormula() != null))
          .isEmpty();
    }
  }

  @Test
  void whoMayNotExport_isNotOfferedIt() {
    try (var session = Browser.open("zh-CN").signIn("marketer")) {
      assertThat(Stream.of("sales/list.xhtml", "identity/user/list.xhtml"))
          .allMatch(page -> session.page().navigate(page).status() == 403);
      assertThat(session.page().navigate("export?list=user&format=csv").status()).isEqualTo(403);
    }
  }

  private static byte[] export(Session session, String format) {
    new CustomerPages(session).openList("?f=name~" + COMMON);
    session.find("details.person:has(a[href*='/export?']) summary").click();
    return new ReportPages(session)
        .download(session.find("a[href*='/export?'][href*='format=" + format + "']"));
  }

  private static String text(org.dhatim.fastexcel.reader.Cell cell) {
    return cell == null ? "" : String.valueOf(cell.getValue());
  }
}
