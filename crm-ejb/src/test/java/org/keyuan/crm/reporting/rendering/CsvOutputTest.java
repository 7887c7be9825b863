package org.keyuan.crm.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ReportDocument;

class CsvOutputTest {

  @Test
  void render_always_startsWithTheByteOrderMarkAndTheHeadings() throws IOException {
    ReportDocument report = SampleReports.withRows(SampleReports.numbered(2));
    byte[] file = SampleReports.render(report, ReportFormat.CSV);
    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(records(report).get(0).getField(0)).isEqualTo(SampleReports.NAME_HEADING);
    assertThat(records(report)).hasSize(3);
  }

  @Test
  void render_always_writesPlainFigures() throws IOException {
    ReportDocument report = SampleReports.withRows(SampleReports.names("a\"b,c\nd"));
    assertThat(records(report).get(1).getFields())
        .containsExactly("a\"b,c\nd", "2026-01-02", "1", "1.10", "12.5%");
  }

  @Test
  void render_whenTextLooksLikeAFormula_isMadeInert() throws IOException {
    ReportDocument report = SampleReports.withRows(SampleReports.names("=cmd|' /C calc'!A0"));
    assertThat(records(report).get(1).getField(0)).isEqualTo("'=cmd|' /C calc'!A0");
  }

  private static List<CsvRecord> records(ReportDocument report) throws IOException {
    String text =
        new String(SampleReports.render(report, ReportFormat.CSV), StandardCharsets.UTF_8);
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }
}
