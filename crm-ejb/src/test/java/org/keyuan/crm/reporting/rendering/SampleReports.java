package org.keyuan.crm.reporting.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keyuan.crm.reporting.domain.ChartKind;
import org.keyuan.crm.reporting.domain.ChartSeries;
import org.keyuan.crm.reporting.domain.ColumnType;
import org.keyuan.crm.reporting.domain.ReportChart;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportParameter;
import org.keyuan.crm.reporting.domain.ReportRows;

/** Reports with every type of column, in Chinese. */
final class SampleReports {
  /** Customer name. */
  static final String NAME_HEADING = "\u5BA2\u6237\u540D\u79F0";

  /** Sales statistics. */
  static final String TITLE = "\u9500\u552E\u7EDF\u8BA1";

  /** A company of 14 characters. */
  static final String COMPANY = "\u4E0A\u6D77\u5BA2\u7F18\u4FE1\u606F\u79D1\u6280\u80A1\u4EFD";

  static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of(NAME_HEADING, ColumnType.TEXT, 30),
          ReportColumn.of("\u4E0B\u5355\u65E5\u671F", ColumnType.DATE, 12),
          ReportColumn.of("\u6570\u91CF", ColumnType.NUMBER, 10).withTotal(),
          ReportColumn.of("\u91D1\u989D", ColumnType.MONEY, 16).withTotal(),
          ReportColumn.of("\u589E\u957F", ColumnType.PERCENT, 10));

  private SampleReports() {}

  static ReportDocument withRows(ReportRows rows, ReportChart... charts) {
    return new ReportDocument(
        TITLE,
        COMPANY,
        List.of(new ReportParameter("\u533A\u57DF", "\u4E0A\u6D77\u5E02")),
        ZonedDateTime.of(2026, 11, 22, 14, 5, 0, 0, ZoneId.of("Asia/Shanghai")),
        Locale.SIMPLIFIED_CHINESE,
        COLUMNS,
        List.of(charts),
        rows);
  }

  /** Rows whose amounts are 0.10, 1.10, 2.10 and so on. */
  static ReportRows numbered(int count) {
    return sink -> {
      for (int i = 0; i < count; i++) {
        sink.row(row(COMPANY + i, i));
      }
    };
  }

  static List<Object> row(String name, int number) {
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(number % 365);
    BigDecimal amount = new BigDecimal(number + ".10");
    return Arrays.asList(name, date, number, amount, new BigDecimal("0.125"));
  }

  static ReportRows names(String... names) {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(row(name, 1));
    }
    return ReportRows.of(rows);
  }

  static ReportChart[] charts() {
    List<String> months = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      months.add(month + "\u6708");
      values.add(new BigDecimal(1000 * month % 7000 + 250));
    }
    List<ChartSeries> series = List.of(new ChartSeries("\u9500\u552E\u989D", values));
    return new ReportChart[] {
      new ReportChart(ChartKind.BAR, "\u6309\u6708\u9500\u552E\u989D", months, series),
      new ReportChart(ChartKind.LINE, "\u6309\u6708\u8D8B\u52BF", months, series),
      new ReportChart(ChartKind.PIE, "\u6309\u6708\u5360\u6BD4", months, series)
    };
  }

  static byte[] render(ReportDocument document, ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportRenderer.render(document, Map.of(format, out));
    return out.toByteArray();
  }
}
