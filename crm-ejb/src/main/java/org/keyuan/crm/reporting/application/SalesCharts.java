package org.keyuan.crm.reporting.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ChartKind;
import org.keyuan.crm.reporting.domain.ChartSeries;
import org.keyuan.crm.reporting.domain.ReportChart;
import org.keyuan.crm.reporting.persistence.SalesFigures;
import org.keyuan.crm.shared.text.Messages;

/** Draws sales figures: few groups are shown whole, of many the biggest. */
final class SalesCharts {
  private static final int BARS = 12;
  private static final int SLICES = 8;

  private final Locale locale;

  SalesCharts(Locale locale) {
    this.locale = locale;
  }

  /** Amount as bars and as a line, month by month. */
  List<ReportChart> overTime(List<String> months, List<SalesFigures> figures) {
    List<BigDecimal> amounts = amounts(figures);
    List<BigDecimal> margins = figures.stream().map(SalesFigures::margin).toList();
    List<BigDecimal> orders = figures.stream().map(f -> BigDecimal.valueOf(f.orders())).toList();
    return List.of(
        new ReportChart(
            ChartKind.BAR,
            word("chart.amount"),
            months,
            List.of(
                new ChartSeries(word("column.amount"), amounts),
                new ChartSeries(word("column.margin"), margins))),
        new ReportChart(
            ChartKind.LINE,
            word("chart.orders"),
            months,
            List.of(new ChartSeries(word("column.orders"), orders))));
  }

  /** The biggest groups as bars and the shares of all as a pie; figures come biggest first. */
  List<ReportChart> ranking(List<String> names, List<SalesFigures> figures) {
    int bars = Math.min(BARS, figures.size());
    String title = Messages.text(locale, "report.chart.top", bars);
    return List.of(
        chart(ChartKind.BAR, title, names.subList(0, bars), amounts(figures.subList(0, bars))),
        shares(names, figures));
  }

  /** Small slices are one, so that the others can be told apart. */
  private ReportChart shares(List<String> names, List<SalesFigures> figures) {
    int slices = figures.size() <= SLICES ? figures.size() : SLICES - 1;
    List<String> categories = new ArrayList<>(names.subList(0, slices));
    List<BigDecimal> amounts = new ArrayList<>(amounts(figures.subList(0, slices)));
    if (slices < figures.size()) {
      categories.add(word("chart.others"));
      amounts.add(total(figures.subList(slices, figures.size())));
    }
    return chart(ChartKind.PIE, word("chart.share"), categories, amounts);
  }

  private ReportChart chart(
      ChartKind kind, String title, List<String> categories, List<BigDecimal> amounts) {
    return new ReportChart(
        kind, title, categories, List.of(new ChartSeries(word("column.amount"), amounts)));
  }

  private static List<BigDecimal> amounts(List<SalesFigures> figures) {
    return figures.stream().map(SalesFigures::amount).toList();
  }

  static BigDecimal total(List<SalesFigures> figures) {
    return figures.stream().map(SalesFigures::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String word(String key) {
    return Messages.text(locale, "report." + key);
  }
}
