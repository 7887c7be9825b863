package org.keyuan.crm.reporting.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ColumnType;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.shared.text.Messages;

/** Columns under the headings of the bundle: {@code report.column.NAME}. */
final class ReportColumns {
  private final Locale locale;
  private final List<ReportColumn> columns = new ArrayList<>();

  ReportColumns(Locale locale) {
    this.locale = locale;
  }

  ReportColumns text(String name, int weight) {
    return add(name, ColumnType.TEXT, weight, false);
  }

  ReportColumns date(String name, int weight) {
    return add(name, ColumnType.DATE, weight, false);
  }

  /** A count that cannot be added up, such as that of different customers. */
  ReportColumns count(String name) {
    return add(name, ColumnType.NUMBER, 9, false);
  }

  ReportColumns totalledCount(String name) {
    return add(name, ColumnType.NUMBER, 9, true);
  }

  ReportColumns money(String name) {
    return add(name, ColumnType.MONEY, 15, true);
  }

  ReportColumns percent(String name) {
    return add(name, ColumnType.PERCENT, 9, false);
  }

  List<ReportColumn> list() {
    return List.copyOf(columns);
  }

  private ReportColumns add(String name, ColumnType type, int weight, boolean totalled) {
    ReportColumn column =
        ReportColumn.of(Messages.text(locale, "report.column." + name), type, weight).named(name);
    columns.add(totalled ? column.withTotal() : column);
    return this;
  }
}
