package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportRows;
import org.keyuan.crm.reporting.persistence.SalesReader;

/** What each employee sold; a customer served by several counts with each. */
@ApplicationScoped
public class SalesByEmployee implements ReportDefinition {
  private static final int NAME = 1;

  @Inject private SalesReader reader;
  @Inject private ReportFrame frame;

  @Override
  public ReportCode code() {
    return ReportCode.SALES_BY_EMPLOYEE;
  }

  @Override
  public ReportDocument document(ReportRequest request) {
    SalesRanking ranking =
        new SalesRanking(
            reader.byEmployee(request.scope(), request.criteria()), NAME, request.locale());
    return frame.document(
        request,
        new ReportColumns(request.locale())
            .text("employee_number", 12)
            .text("employee", 16)
            .text("department", 20)
            .totalledCount("orders")
            .count("customers")
            .money("amount")
            .money("margin")
            .percent("share")
            .list(),
        ranking.charts(),
        ReportRows.of(ranking.rows()));
  }
}
