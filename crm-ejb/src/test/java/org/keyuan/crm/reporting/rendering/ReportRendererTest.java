package org.keyuan.crm.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportSummary;

class ReportRendererTest {

  @Test
  void render_whenSeveralFormatsAreAsked_readsTheRowsOnce() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    ReportDocument report =
        SampleReports.withRows(
            sink -> {
              reads.incrementAndGet();
              SampleReports.numbered(7).sendTo(sink);
            });
    Map<ReportFormat, ByteArrayOutputStream> targets = new EnumMap<>(ReportFormat.class);
    for (ReportFormat format : ReportFormat.values()) {
      targets.put(format, new ByteArrayOutputStream());
    }
    ReportSummary rendered = ReportRenderer.render(report, targets);
    assertThat(reads).hasValue(1);
    assertThat(rendered.rowCount()).isEqualTo(7);
    assertThat(rendered.totals().get(3)).isEqualByComparingTo("21.70");
    assertThat(targets.values()).allSatisfy(file -> assertThat(file.size()).isPositive());
  }

  @Test
  void render_whenTheSourceFails_passesTheFailureOn() {
    ReportDocument report =
        SampleReports.withRows(
            sink -> {
              throw new IOException("gone");
            });
    assertThatThrownBy(() -> SampleReports.render(report, ReportFormat.CSV))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  @Test
  void preview_whenThereAreMoreRowsThanShown_totalsAreThoseOfAll() throws IOException {
    ReportDocument report = SampleReports.withRows(SampleReports.numbered(50));
    ReportPreview preview = ReportRenderer.preview(report, 10);
    assertThat(preview.rows()).hasSize(10);
    assertThat(preview.rows().get(3))
        .containsExactly(SampleReports.COMPANY + 3, "2026-01-04", "3", "3.10", "12.5%");
    assertThat(preview.cut()).isTrue();
    assertThat(preview.totals()).containsExactly("\u5408\u8BA1", "", "1,225", "1,230.00", "");
    assertThat(preview.generatedAt()).endsWith("2026-11-22 14:05");
  }
}
