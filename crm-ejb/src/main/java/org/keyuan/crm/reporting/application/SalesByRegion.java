package org.keyuan.crm.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportRows;
import org.keyuan.crm.reporting.persistence.RegionTree;
import org.keyuan.crm.reporting.persistence.SalesFigures;
import org.keyuan.crm.reporting.persistence.SalesReader;

/**
 * Sales by the customers' regions: provinces or, where a region was chosen, those right below it,
 * so that a reader can go down level by level.
 */
@ApplicationScoped
public class SalesByRegion implements ReportDefinition {
  @Inject private SalesReader reader;
  @Inject private RegionTree regions;
  @Inject private ReportFrame frame;

  @Override
  public ReportCode code() {
    return ReportCode.SALES_BY_REGION;
  }

  @Override
  public ReportDocument document(ReportRequest request) {
    RegionTree.Snapshot tree = regions.read();
    int level = tree.level(request.criteria().regionId()) + 1;
    List<SalesFigures> figures =
        fold(reader.byRegion(request.scope(), request.criteria()), tree, level);
    SalesRanking ranking = new SalesRanking(figures, 0, request.locale());
    return frame.document(
        request,
        new ReportColumns(request.locale())
            .text("region", 28)
            .totalledCount("orders")
            .totalledCount("customers")
            .money("amount")
            .money("margin")
            .percent("share")
            .list(),
        ranking.charts(),
        ReportRows.of(ranking.rows()));
  }

  /** Adds up regions that lie in the same one of the level; a customer has one region only. */
  static List<SalesFigures> fold(List<SalesFigures> figures, RegionTree.Snapshot tree, int level) {
    Map<Long, SalesFigures> folded = new HashMap<>();
    for (SalesFigures one : figures) {
      Object id = one.labels().get(0);
      Long region = id == null ? null : tree.ancestor(((Number) id).longValue(), level);
      SalesFigures named = named(one, tree.name(region));
      SalesFigures sum = folded.get(region);
      folded.put(region, sum == null ? named : sum.plus(named));
    }
    return List.copyOf(folded.values());
  }

  private static SalesFigures named(SalesFigures one, String name) {
    return new SalesFigures(
        Collections.singletonList(name), one.orders(), one.customers(), one.amount(), one.cost());
  }
}
