package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.Quintiles;
import org.keyuan.crm.tiering.domain.TierWindow;

/**
 * Cuts all customers with a sale in the window into fifths by recency, frequency and amount. Kept
 * as the ends of the fifths, not as three numbers for each customer.
 */
@ApplicationScoped
public class QuintileReader {
  private Database database;

  protected QuintileReader() {}

  @Inject
  public QuintileReader(Database database) {
    this.database = database;
  }

  /** From the evaluations of a run that has read all customers. */
  public Quintiles fromEvaluations(long runId) {
    return read(
        new Sql("TIER_EVALUATION S WHERE S.SALES_COUNT > 0 AND S.TIER_RUN_ID = ").value(runId));
  }

  /**
   * From the sales themselves, for a policy whose rules need the scores before anybody is
   * evaluated.
   */
  public Quintiles fromSales(TierWindow window, KeyRange customers) {
    Sql metrics = new CustomerMetricsSql(window, customers).append(new Sql("("));
    return read(metrics.append(") S WHERE S.SALES_COUNT > 0"));
  }

  private Quintiles read(Sql metrics) {
    Map<Metric, List<BigDecimal>> ends = new EnumMap<>(Metric.class);
    ends.put(Metric.RECENCY_SCORE, ends(metrics, MetricSql.dayNumber("S.LAST_SALE_ON")));
    ends.put(Metric.FREQUENCY_SCORE, ends(metrics, "S.SALES_COUNT"));
    ends.put(Metric.MONETARY_SCORE, ends(metrics, "S.AMOUNT"));
    return new Quintiles(ends);
  }

  /** Sorts the one value alone: whole rows would not fit into memory and go through the disk. */
  private List<BigDecimal> ends(Sql metrics, String value) {
    Sql sql =
        new Sql(
            "SELECT MAX(Q.V) FROM (SELECT " + value + " AS V, NTILE(5) OVER (ORDER BY " + value);
    sql.append(") AS FIFTH FROM ").append(metrics);
    sql.append(") Q WHERE Q.FIFTH < 5 GROUP BY Q.FIFTH ORDER BY Q.FIFTH");
    return database.list(sql, row -> row.decimal(1));
  }
}
