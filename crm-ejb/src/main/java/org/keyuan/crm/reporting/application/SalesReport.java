package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.persistence.ListRows;
import org.keyuan.crm.reporting.persistence.ReportSql;
import org.keyuan.crm.reporting.persistence.RowStream;
import org.keyuan.crm.shared.sql.Sql;

/** Every sale of the days asked for. */
@ApplicationScoped
public class SalesReport implements ReportDefinition {
  private static final String SELECT =
      "SELECT o.NUMBER, o.ORDERED_ON, c.NUMBER, c.NAME, r.FULL_NAME, e.NAME, o.LINE_COUNT, o.AMOUNT,"
          + " o.AMOUNT - COALESCE(o.COST, 0) FROM SALES_ORDER o"
          + " JOIN CUSTOMER c ON c.ID = o.CUSTOMER_ID LEFT JOIN REGION r ON r.ID = c.REGION_ID"
          + " LEFT JOIN EMPLOYEE e ON e.ID = o.OWNER_ID";

  private static final String SUMS =
      "SELECT COUNT(*), SUM(o.LINE_COUNT), SUM(o.AMOUNT), SUM(o.AMOUNT - COALESCE(o.COST, 0))"
          + " FROM SALES_ORDER o JOIN CUSTOMER c ON c.ID = o.CUSTOMER_ID";

  @Inject private RowStream rows;
  @Inject private ReportFrame frame;

  @Override
  public ReportCode code() {
    return ReportCode.SALES;
  }

  @Override
  public ReportDocument document(ReportRequest request) {
    Sql where = ReportSql.where(request.scope(), "o", request.criteria());
    ReportSql.days(where, "o.ORDERED_ON", request.criteria());
    List<ReportColumn> columns = columns(request.locale());
    return frame.document(
        request,
        columns,
        List.of(),
        new ListRows(
            rows,
            columns,
            new Sql(SELECT).append(where).append(" ORDER BY o.ORDERED_ON, o.ID"),
            new Sql(SUMS).append(where),
            row -> row));
  }

  private static List<ReportColumn> columns(Locale locale) {
    return new ReportColumns(locale)
        .text("order", 16)
        .date("ordered_on", 11)
        .text("number", 12)
        .text("customer", 26)
        .text("region", 24)
        .text("owner", 12)
        .totalledCount("lines")
        .money("amount")
        .money("margin")
        .list();
  }
}
