package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportRows;
import org.keyuan.crm.reporting.persistence.SalesFigures;
import org.keyuan.crm.reporting.persistence.SalesReader;
import org.keyuan.crm.settings.Dictionary;

/**
 * What was sold of each product; orders and customers can buy several, so they are not added up.
 */
@ApplicationScoped
public class SalesByProduct implements ReportDefinition {
  private static final int NAME = 1;
  private static final int CATEGORY = 2;

  @Inject private SalesReader reader;
  @Inject private ReportFrame frame;
  @Inject private Dictionary dictionary;

  @Override
  public ReportCode code() {
    return ReportCode.SALES_BY_PRODUCT;
  }

  @Override
  public ReportDocument document(ReportRequest request) {
    List<SalesFigures> figures =
        reader.byProduct(request.scope(), request.criteria()).stream()
            .map(one -> said(one, request))
            .toList();
    SalesRanking ranking = new SalesRanking(figures, NAME, request.locale());
    return frame.document(
        request,
        new ReportColumns(request.locale())
            .text("product_number", 12)
            .text("product", 28)
            .text("category", 14)
            .totalledCount("quantity")
            .count("orders")
            .count("customers")
            .money("amount")
            .money("margin")
            .percent("share")
            .list(),
        ranking.charts(),
        ReportRows.of(ranking.rows()));
  }

  private SalesFigures said(SalesFigures one, ReportRequest request) {
    List<Object> labels = new ArrayList<>(one.labels());
    String category = (String) labels.get(CATEGORY);
    labels.set(CATEGORY, dictionary.name("PRODUCT_CATEGORY", category, request.locale()));
    return new SalesFigures(labels, one.orders(), one.customers(), one.amount(), one.cost());
  }
}
