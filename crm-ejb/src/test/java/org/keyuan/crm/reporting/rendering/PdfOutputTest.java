package org.keyuan.crm.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportRows;

class PdfOutputTest {

  @Test
  void render_whenRowsFillPages_repeatsHeadingsAndCountsPages() throws IOException {
    List<String> pages = pages(SampleReports.withRows(SampleReports.numbered(200)));
    assertThat(pages).hasSizeGreaterThan(3);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains(SampleReports.NAME_HEADING, SampleReports.COMPANY)
          .contains("\u7B2C " + (i + 1) + " \u9875");
    }
    assertThat(pages.get(0)).contains(SampleReports.TITLE, "\u4E0A\u6D77\u5E02", "12.5%");
  }

  @Test
  void render_whenColumnsAreTotalled_endsWithTheSums() throws IOException {
    List<String> pages = pages(SampleReports.withRows(SampleReports.numbered(200)));
    assertThat(pages.get(pages.size() - 1)).contains("\u5408\u8BA1", "19,900", "19,920.00");
    assertThat(pages.get(0)).doesNotContain("\u5408\u8BA1");
  }

  @Test
  void render_whenThereAreNoRows_saysSo() throws IOException {
    assertThat(pages(SampleReports.withRows(ReportRows.of(List.of()))))
        .singleElement()
        .asString()
        .contains("\u6CA1\u6709\u7B26\u5408\u6761\u4EF6\u7684\u8BB0\u5F55");
  }

  @Test
  void finish_whenThereAreMoreRowsThanArePrinted_saysSoAndTotalsAll() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfOutput output = new PdfOutput(SampleReports.withRows(SampleReports.numbered(0)), out, 2);
    for (int i = 0; i < 5; i++) {
      output.row(SampleReports.row("row" + i, i));
    }
    output.finish(Arrays.asList(null, null, 10, new BigDecimal("10.50"), null));
    assertThat(new PdfTextExtractor(new PdfReader(out.toByteArray())).getTextFromPage(1))
        .contains("row1", "10.50", "\u5171 5 \u884C")
        .doesNotContain("row2");
  }

  @Test
  void render_always_embedsEveryFont() throws IOException {
    ReportDocument report =
        SampleReports.withRows(SampleReports.numbered(3), SampleReports.charts());
    PdfReader reader = new PdfReader(SampleReports.render(report, ReportFormat.PDF));
    assertThat(fontDescriptors(reader))
        .isNotEmpty()
        .allSatisfy(font -> assertThat(font.get(PdfName.FONTFILE2)).isNotNull());
  }

  @Test
  void render_whenCharactersAreRareOrUnknown_losesNone() throws IOException {
    String rare = "\u4DAE\u55C6\u9F98";
    ReportRows rows = SampleReports.names(rare + "\uD83D\uDE00end");
    assertThat(pages(SampleReports.withRows(rows)).get(0)).contains(rare + "\u25A1end");
  }

  @Test
  void render_whenTextIsLongerThanAPage_isPrintedWhole() throws IOException {
    String text = "\u957F".repeat(6000) + "end";
    List<String> pages = pages(SampleReports.withRows(SampleReports.names(text)));
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(String.join("", pages)).contains("end");
  }

  private static List<String> pages(ReportDocument report) throws IOException {
    PdfReader reader = new PdfReader(SampleReports.render(report, ReportFormat.PDF));
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      pages.add(extractor.getTextFromPage(page));
    }
    return pages;
  }

  private static List<PdfDictionary> fontDescriptors(PdfReader reader) {
    List<PdfDictionary> found = new ArrayList<>();
    for (int i = 1; i < reader.getXrefSize(); i++) {
      PdfObject object = PdfReader.getPdfObject(new PRIndirectReference(reader, i));
      if (object instanceof PdfDictionary dictionary
          && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
        found.add(dictionary);
      }
    }
    return found;
  }
}
