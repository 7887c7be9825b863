package org.keyuan.crm.tiering.persistence;

import java.math.BigDecimal;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.Quintiles;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.tiering.domain.TierWindow;

/**
 * A condition of a policy as SQL over the metrics of one customer. Metrics are a fixed list and
 * thresholds are bound, so a policy edited on screen cannot bring text into a statement. Decimals
 * are compared as they are: growth by multiplication, since a quotient would be rounded.
 *
 * @param alias of the row with the metrics
 */
record MetricSql(String alias, TierWindow window, Quintiles quintiles) {
  /** The last sale as a number whose order is that of the days. */
  static String dayNumber(String date) {
    return "(YEAR(" + date + ") * 10000 + MONTH(" + date + ") * 100 + DAY(" + date + "))";
  }

  void append(Sql sql, TierCondition condition) {
    Metric metric = condition.metric();
    if (!metric.isKept()) {
      sql.append("1 = 0");
    } else if (metric == Metric.GROWTH) {
      sql.append("(" + column("EARLIER_AMOUNT") + " > 0 AND " + column("AMOUNT"))
          .append(" " + condition.comparison().sql() + " ")
          .value(condition.threshold().add(BigDecimal.ONE))
          .append(" * " + column("EARLIER_AMOUNT") + ")");
    } else {
      value(sql, metric);
      sql.append(" " + condition.comparison().sql() + " ").value(condition.threshold());
    }
  }

  /** The metric's value; for growth the amount, which is told together with the earlier one. */
  void value(Sql sql, Metric metric) {
    switch (metric) {
      case RECENCY_DAYS ->
          sql.append("DATEDIFF(DAY, " + column("LAST_SALE_ON") + ", CAST(")
              .value(window.asOf())
              .append(" AS DATE))");
      case RECENCY_SCORE -> score(sql, metric, dayNumber(column("LAST_SALE_ON")));
      case FREQUENCY_SCORE -> score(sql, metric, column("SALES_COUNT"));
      case MONETARY_SCORE -> score(sql, metric, column("AMOUNT"));
      case GROWTH -> sql.append(column("AMOUNT"));
      case POSITION_LEVEL -> sql.append(column("POSITION_RANK"));
      default -> sql.append(column(metric.name()));
    }
  }

  private void score(Sql sql, Metric metric, String value) {
    sql.append("(CASE WHEN " + column("LAST_SALE_ON") + " IS NOT NULL THEN 1");
    for (BigDecimal end : quintiles.of(metric)) {
      sql.append(" + CASE WHEN " + value + " > ").value(end).append(" THEN 1 ELSE 0 END");
    }
    sql.append(" END)");
  }

  private String column(String name) {
    return alias + "." + name;
  }
}
