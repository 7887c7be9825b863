package org.keyuan.crm.tiering.persistence;

import java.util.function.Consumer;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.tiering.domain.Quintiles;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRule;
import org.keyuan.crm.tiering.domain.TierRun;

/**
 * One statement for a slice of customers: reads their sales, computes the metrics, holds them
 * against the policy, and stores metrics, rule and tier.
 */
record EvaluationSql(TierRun run, TierPolicy policy, Quintiles quintiles, KeyRange customers) {
  private static final String COLUMNS =
      "CUSTOMER_ID, LAST_SALE_ON, SALES_COUNT, AMOUNT, LARGEST_SALE, BEST_MONTH, EARLIER_AMOUNT, GROSS_MARGIN,"
          + " POSITION_RANK, OVERRIDE_TIER, FORMER_TIER";

  Sql insert() {
    Sql sql =
        new Sql(
            "INSERT INTO TIER_EVALUATION (" + COLUMNS + ", COMPUTED_TIER, RULE_ID, TIER_RUN_ID)");
    sql.append(" SELECT " + COLUMNS + ", COALESCE(M.OVERRIDE_TIER, ");
    firstMatch(sql, rule -> sql.append("'" + rule.tier().name() + "'"), "'ORDINARY'");
    sql.append("), CASE WHEN M.OVERRIDE_TIER IS NULL THEN ");
    firstMatch(sql, rule -> sql.append(Long.toString(rule.id())), "NULL");
    sql.append(" END, ").value(run.id()).append(" FROM (");
    return new CustomerMetricsSql(run.window(), customers).append(sql).append(") M");
  }

  private void firstMatch(Sql sql, Consumer<TierRule> result, String none) {
    if (policy.rules().isEmpty()) {
      sql.append("CAST(" + none + " AS NVARCHAR(20))");
      return;
    }
    sql.append("CASE");
    for (TierRule rule : policy.rules()) {
      sql.append(" WHEN ");
      all(sql, rule);
      sql.append(" THEN ");
      result.accept(rule);
    }
    sql.append(" ELSE " + none + " END");
  }

  private void all(Sql sql, TierRule rule) {
    MetricSql metrics = new MetricSql("M", run.window(), quintiles);
    sql.append("1 = 1");
    for (TierCondition condition : rule.conditions()) {
      sql.append(" AND ");
      metrics.append(sql, condition);
    }
  }
}
