package org.keyuan.crm.reporting.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.keyuan.crm.reporting.domain.ReportChart;
import org.keyuan.crm.reporting.persistence.SalesFigures;
import org.keyuan.crm.shared.text.Messages;

/**
 * Sales figures of groups, the biggest first.
 *
 * @param figures biggest amount first
 * @param nameAt which label names the group in charts
 */
record SalesRanking(List<SalesFigures> figures, int nameAt, Locale locale) {

  SalesRanking {
    figures =
        figures.stream().sorted(Comparator.comparing(SalesFigures::amount).reversed()).toList();
  }

  /** Labels, then orders, customers, amount, margin and share of the whole. */
  List<List<?>> rows() {
    BigDecimal whole = SalesCharts.total(figures);
    List<List<?>> rows = new ArrayList<>();
    for (SalesFigures group : figures) {
      List<Object> row = new ArrayList<>(group.labels());
      row.set(nameAt, name(group));
      row.add(group.orders());
      row.add(group.customers());
      row.add(group.amount());
      row.add(group.margin());
      row.add(group.shareOf(whole));
      rows.add(row);
    }
    return rows;
  }

  List<ReportChart> charts() {
    return new SalesCharts(locale).ranking(figures.stream().map(this::name).toList(), figures);
  }

  private String name(SalesFigures group) {
    Object name = group.labels().get(nameAt);
    return Objects.toString(name, Messages.text(locale, "report.unknown"));
  }
}
