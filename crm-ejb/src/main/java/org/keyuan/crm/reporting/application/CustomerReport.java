package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ChartKind;
import org.keyuan.crm.reporting.domain.ChartSeries;
import org.keyuan.crm.reporting.domain.ReportChart;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.persistence.ListRows;
import org.keyuan.crm.reporting.persistence.ReportSql;
import org.keyuan.crm.reporting.persistence.RowStream;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.text.Messages;

/** Every customer with tier, owner and what they bought; the days are those of registration. */
@ApplicationScoped
public class CustomerReport implements ReportDefinition {
  private static final int TIER = 2;
  private static final int KIND = 3;
  private static final String SELECT =
      "SELECT c.NUMBER, c.NAME, c.TIER, c.KIND, r.FULL_NAME, e.NAME, COALESCE(c.MOBILE, c.PHONE),"
          + " c.CREATED_AT, c.LAST_SALE_ON, c.AMOUNT_12M FROM CUSTOMER c"
          + " LEFT JOIN REGION r ON r.ID = c.REGION_ID LEFT JOIN EMPLOYEE e ON e.ID = c.OWNER_ID";

  @Inject private RowStream rows;
  @Inject private ReportFrame frame;
  @Inject private Parameters parameters;

  @Override
  public ReportCode code() {
    return ReportCode.CUSTOMERS;
  }

  @Override
  public ReportDocument document(ReportRequest request) {
    Sql where = conditions(request);
    List<ReportColumn> columns = columns(request.locale());
    return frame.document(
        request,
        columns,
        List.of(byTier(request)),
        new ListRows(
            rows,
            columns,
            new Sql(SELECT).append(where).append(" ORDER BY c.NUMBER"),
            new Sql("SELECT COUNT(*), SUM(c.AMOUNT_12M) FROM CUSTOMER c").append(where),
            row -> said(row, request.locale())));
  }

  private Sql conditions(ReportRequest request) {
    Sql where = ReportSql.where(request.scope(), "c", request.criteria());
    return ReportSql.moments(where, "c.CREATED_AT", request.criteria(), parameters.zone());
  }

  private static List<ReportColumn> columns(Locale locale) {
    return new ReportColumns(locale)
        .text("number", 12)
        .text("customer", 26)
        .text("tier", 9)
        .text("kind", 9)
        .text("region", 24)
        .text("owner", 12)
        .text("phone", 15)
        .date("registered_at", 15)
        .date("last_sale_on", 11)
        .money("amount_12m")
        .list();
  }

  private static List<Object> said(List<?> row, Locale locale) {
    Object[] said = row.toArray();
    said[TIER] = said[TIER] == null ? null : Messages.text(locale, "tier." + said[TIER]);
    said[KIND] = Messages.text(locale, "customerkind." + said[KIND]);
    return Arrays.asList(said);
  }

  private ReportChart byTier(ReportRequest request) {
    Sql counts = new Sql("SELECT c.TIER, COUNT(*) FROM CUSTOMER c").append(conditions(request));
    List<String> tiers = new ArrayList<>();
    List<BigDecimal> numbers = new ArrayList<>();
    for (List<?> row : rows.list(counts.append(" GROUP BY c.TIER ORDER BY c.TIER"))) {
      tiers.add(Messages.text(request.locale(), "tier." + row.get(0)));
      numbers.add(new BigDecimal(row.get(1).toString()));
    }
    String title = Messages.text(request.locale(), "report.chart.customers_by_tier");
    return new ReportChart(ChartKind.PIE, title, tiers, List.of(new ChartSeries(title, numbers)));
  }
}
