package org.keyuan.crm.tiering.persistence;

import java.util.List;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.TierCondition;

/**
 * Puts conditions together with the values they met into the text that {@link
 * org.keyuan.crm.tiering.domain.Reason} reads, for many customers in one statement.
 */
record ReasonSql(MetricSql metrics) {
  void append(Sql sql, List<TierCondition> conditions) {
    List<TierCondition> kept = conditions.stream().filter(c -> c.metric().isKept()).toList();
    if (kept.isEmpty()) {
      sql.append("CAST(NULL AS NVARCHAR(1000))");
      return;
    }
    sql.append("CONCAT('', ''");
    String separator = "";
    for (TierCondition condition : kept) {
      sql.append(
          ", '"
              + separator
              + condition.metric().name()
              + ":"
              + condition.comparison().name()
              + ":', CAST(");
      metrics.value(sql, condition.metric());
      sql.append(" AS NVARCHAR(40)), ':'");
      if (condition.metric() == Metric.GROWTH) {
        sql.append(", CAST(E.EARLIER_AMOUNT AS NVARCHAR(40))");
      }
      sql.append(", ':" + condition.threshold().toPlainString() + "'");
      separator = ";";
    }
    sql.append(")");
  }
}
