package org.keyuan.crm.reporting.rendering;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ColumnType;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.shared.text.Messages;

/**
 * The words and figures of one report as its reader sees them, shared by all formats that show
 * text. Not for use by several threads.
 */
final class ReportText {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ReportDocument document;
  private final DecimalFormat number = format("#,##0.###");
  private final DecimalFormat money = format("#,##0.00");
  private final DecimalFormat percent = format("#,##0.0%");

  ReportText(ReportDocument document) {
    this.document = document;
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  /** A message of the report bundle in the report's language. */
  String word(String key, Object... arguments) {
    return Messages.text(document.locale(), key, arguments);
  }

  /** When the report was made, with its label. */
  String generatedAt() {
    return word("report.generated_at", MOMENT.format(document.generatedAt()));
  }

  List<String> cells(List<?> values) {
    List<String> cells = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      cells.add(cell(document.columns().get(i), values.get(i)));
    }
    return cells;
  }

  /** The sums as text, with the word for "total" where a column without a sum stands first. */
  List<String> totals(List<?> sums) {
    List<String> totals = cells(sums);
    if (!totals.isEmpty() && !document.columns().get(0).totalled()) {
      totals.set(0, word("report.total"));
    }
    return totals;
  }

  String cell(ReportColumn column, Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant instant) {
      return MOMENT.format(instant.atZone(zone()));
    }
    return value instanceof Number figure ? figure(column.type(), figure) : value.toString();
  }

  ZoneId zone() {
    return document.generatedAt().getZone();
  }

  private String figure(ColumnType type, Number value) {
    return switch (type) {
      case MONEY -> money.format(value);
      case PERCENT -> percent.format(value);
      case NUMBER -> number.format(value);
      case TEXT, DATE -> value.toString();
    };
  }
}
