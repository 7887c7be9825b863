package org.keyuan.crm.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.shared.access.Asvs;

class XlsxOutputTest {
  private static final int HEADING = 4;

  @Test
  void render_always_writesNumbersAndDatesAsSuch() throws IOException {
    List<Row> rows = rows(SampleReports.withRows(SampleReports.numbered(3)));
    Row first = rows.get(HEADING + 2);
    assertThat(rows.get(HEADING).getCellText(0)).isEqualTo(SampleReports.NAME_HEADING);
    assertThat(first.getCellAsDate(1).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(first.getCell(2).getType()).isEqualTo(CellType.NUMBER);
    assertThat(first.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("1.10");
  }

  @Test
  void render_whenColumnsAreTotalled_totalsEqualTheRows() throws IOException {
    List<Row> rows = rows(SampleReports.withRows(SampleReports.numbered(1234)));
    BigDecimal sum =
        rows.subList(HEADING + 1, rows.size() - 1).stream()
            .map(row -> row.getCellAsNumber(3).orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(rows.get(rows.size() - 1).getCellAsNumber(3).orElseThrow())
        .isEqualByComparingTo(sum)
        .isEqualByComparingTo("760884.40");
  }

  @Test
  void render_whenTextLooksLikeAFormula_staysText() throws IOException {
    String[] names = {"=1+1", "+1", "-1", "@A1", "\t=1", "\uFF1D1", "<b>&amp;]]>", "a\u0001b"};
    List<Row> rows = rows(SampleReports.withRows(SampleReports.names(names)));
    for (int i = 0; i < names.length; i++) {
      var cell = rows.get(HEADING + 1 + i).getCell(0);
      assertThat(cell.getType()).isEqualTo(CellType.STRING);
      assertThat(cell.getFormula()).isNull();
      assertThat(cell.getText()).isEqualTo(names[i].replace('\u0001', '\uFFFD'));
    }
  }

  @Test
  void row_whenSheetIsFull_goesOnInTheNextOne() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportDocument report = SampleReports.withRows(SampleReports.numbered(0));
    XlsxOutput output = new XlsxOutput(report, out, 9);
    for (int i = 0; i < 12; i++) {
      output.row(SampleReports.row("x" + i, i));
    }
    output.finish(List.of());
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Sheet> sheets = book.getSheets().toList();
      assertThat(sheets).hasSize(3);
      assertThat(sheets.get(1).getName()).isEqualTo(SampleReports.TITLE + " 2");
      assertThat(sheets.get(1).read().get(HEADING + 1).getCellText(0)).isEqualTo("x5");
    }
  }

  @Asvs("1.3.3")
  @Test
  void sheetName_whenTitleIsHostile_isAllowed() {
    assertThat(XlsxCells.sheetName("a[b]:*?/\\'c\u0000", 1)).isEqualTo("a b       c");
    assertThat(XlsxCells.sheetName("x".repeat(40), 12)).hasSize(31).endsWith(" 12");
    assertThat(XlsxCells.sheetName("::", 1)).isEqualTo("Report 1");
  }

  private static List<Row> rows(ReportDocument report) throws IOException {
    byte[] file = SampleReports.render(report, ReportFormat.XLSX);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.toList();
    }
  }
}
