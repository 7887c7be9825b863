package org.keyuan.crm.reporting.rendering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.keyuan.crm.reporting.domain.ColumnType;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportParameter;

/**
 * Writes values as what they are: figures and dates that can be calculated with, and text that
 * stays text, even when it is edited in the spreadsheet program, because its cell is formatted as
 * text.
 */
final class XlsxCells {
  private static final int LONGEST_TEXT = 32767;
  private static final int LONGEST_SHEET_NAME = 31;
  private static final String TEXT_FORMAT = "@";

  /** What XML 1.0 cannot say. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final List<ReportColumn> columns;
  private final ReportText text;

  XlsxCells(ReportDocument document) {
    this.columns = document.columns();
    this.text = new ReportText(document);
  }

  /** A name that a sheet may have; the number makes names that were cut differ. */
  static String sheetName(String title, int number) {
    String name =
        NOT_XML.matcher(title).replaceAll("").replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    if (name.isEmpty()) {
      return "Report " + number;
    }
    String suffix = number == 1 ? "" : " " + number;
    int room = LONGEST_SHEET_NAME - suffix.length();
    return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, room) + suffix;
  }

  String parameter(ReportParameter parameter) {
    return text.word("report.parameter", parameter.label(), parameter.value());
  }

  String generatedAt() {
    return text.generatedAt();
  }

  void row(Worksheet sheet, int row, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      cell(sheet, row, i, values.get(i));
    }
  }

  void totals(Worksheet sheet, int row, List<?> totals) {
    row(sheet, row, totals);
    if (totals.get(0) == null) {
      text(sheet, row, 0, text.totals(totals).get(0));
    }
  }

  private void cell(Worksheet sheet, int row, int column, Object value) {
    ColumnType type = columns.get(column).type();
    if (value == null) {
      return;
    }
    if (value instanceof Number number && type.isNumeric()) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(format(type)).set();
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Instant instant) {
      sheet.value(row, column, instant.atZone(text.zone()).toLocalDateTime());
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else {
      text(sheet, row, column, value.toString());
    }
  }

  void text(Worksheet sheet, int row, int column, String value) {
    String clean = NOT_XML.matcher(value).replaceAll("\uFFFD");
    int length = Math.min(clean.length(), LONGEST_TEXT);
    sheet.inlineString(row, column, clean.substring(0, length));
    sheet.style(row, column).format(TEXT_FORMAT).set();
  }

  private static String format(ColumnType type) {
    return switch (type) {
      case MONEY -> "#,##0.00";
      case PERCENT -> "0.0%";
      case NUMBER -> "#,##0.###";
      case TEXT, DATE -> TEXT_FORMAT;
    };
  }
}
