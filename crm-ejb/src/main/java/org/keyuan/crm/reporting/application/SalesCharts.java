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

/** Draws sales figures: few groups are shown whole, of many the biggest and the rest as one. */
final class SalesCharts {
  private static final int BARS = 12;
  private static final int SLICES = 8;

  private final Locale locale;

  SalesCharts(Locale locale) {
    this.locale = locale;
  }

  /** Amount as bars and as a line, month by month. */
  List<ReportChart> overTime(List<String> months, List<SalesFigures> figures) {
    List<BigDecimal> amounts = figures.stream().map(SalesFigures::amount).toList();
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

  /** The biggest groups as bars and their shares as a pie; figures come biggest first. */
  List<ReportChart> ranking(List<String> names, List<SalesFigures> figures) {
    return List.of(
        chart(ChartKind.BAR, "chart.amount", names, figures, BARS),
        chart(ChartKind.PIE, "chart.share", names, figures, SLICES));
  }

  private ReportChart chart(
      ChartKind kind, String title, List<String> names, List<SalesFigures> figures, int most) {
    int shown = figures.size() <= most ? figures.size() : most - 1;
    List<String> categories = new ArrayList<>(names.subList(0, shown));
    List<BigDecimal> amounts = new ArrayList<>();
    figures.subList(0, shown).forEach(f -> amounts.add(f.amount()));
    if (shown < figures.size()) {
      categories.add(word("chart.others"));
      amounts.add(total(figures.subList(shown, figures.size())));
    }
    return new ReportChart(
        kind, word(title), categories, List.of(new ChartSeries(word("column.amount"), amounts)));
  }

  static BigDecimal total(List<SalesFigures> figures) {
    return figures.stream().map(SalesFigures::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String word(String key) {
    return Messages.text(locale, "report." + key);
  }
}
