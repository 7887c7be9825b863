package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportRows;
import org.keyuan.crm.reporting.persistence.SalesFigures;
import org.keyuan.crm.reporting.persistence.SalesReader;

/** Sales month by month; a month without a sale is shown as such. */
@ApplicationScoped
public class SalesByMonth implements ReportDefinition {
  @Inject private SalesReader reader;
  @Inject private ReportFrame frame;

  @Override
  public ReportCode code() {
    return ReportCode.SALES_BY_MONTH;
  }

  @Override
  public ReportDocument document(ReportRequest request) {
    Map<YearMonth, SalesFigures> months =
        complete(request.criteria(), reader.byMonth(request.scope(), request.criteria()));
    List<String> names = months.keySet().stream().map(YearMonth::toString).toList();
    return frame.document(
        request,
        new ReportColumns(request.locale())
            .text("month", 12)
            .totalledCount("orders")
            .count("customers")
            .money("amount")
            .money("margin")
            .percent("growth")
            .list(),
        new SalesCharts(request.locale()).overTime(names, new ArrayList<>(months.values())),
        ReportRows.of(rows(months)));
  }

  /** Fills the gaps between the first and the last month, by the days asked for or by the sales. */
  static Map<YearMonth, SalesFigures> complete(
      ReportCriteria criteria, List<SalesFigures> figures) {
    TreeMap<YearMonth, SalesFigures> months = new TreeMap<>();
    figures.forEach(f -> months.put(month(f), f));
    if (criteria.from() != null && criteria.to() != null) {
      months.putIfAbsent(YearMonth.from(criteria.from()), nothing());
      months.putIfAbsent(YearMonth.from(criteria.to()), nothing());
    }
    if (!months.isEmpty()) {
      YearMonth last = months.lastKey();
      for (YearMonth m = months.firstKey(); m.isBefore(last); m = m.plusMonths(1)) {
        months.putIfAbsent(m, nothing());
      }
    }
    return months;
  }

  private static List<List<?>> rows(Map<YearMonth, SalesFigures> months) {
    List<List<?>> rows = new ArrayList<>();
    BigDecimal before = null;
    for (Map.Entry<YearMonth, SalesFigures> month : months.entrySet()) {
      SalesFigures f = month.getValue();
      rows.add(
          Arrays.asList(
              month.getKey(),
              f.orders(),
              f.customers(),
              f.amount(),
              f.margin(),
              f.growthOver(before)));
      before = f.amount();
    }
    return rows;
  }

  private static YearMonth month(SalesFigures figures) {
    return YearMonth.of(
        ((Number) figures.labels().get(0)).intValue(),
        ((Number) figures.labels().get(1)).intValue());
  }

  private static SalesFigures nothing() {
    return new SalesFigures(List.of(), 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
