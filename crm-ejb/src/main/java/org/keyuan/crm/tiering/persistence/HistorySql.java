package org.keyuan.crm.tiering.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.tiering.domain.Quintiles;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRule;
import org.keyuan.crm.tiering.domain.TierRun;

/** Writes a history row with its reason for each customer of a slice whose tier changes now. */
record HistorySql(TierRun run, TierPolicy policy, Quintiles quintiles, KeyRange slice) {
  private static final String RISES = "NOT (" + TierMoves.FALLS + ")";

  Sql insert(Instant now) {
    Sql sql =
        new Sql(
            "INSERT INTO TIER_HISTORY (ID, CUSTOMER_ID, FROM_TIER, TO_TIER, RULE_ID, TIER_RUN_ID, POLICY_ID, AS_OF,"
                + " CHANGED_AT, REASON_KEY, REASON_ARGS) SELECT NEXT VALUE FOR SEQ_TIER_HISTORY, E.CUSTOMER_ID,"
                + " E.FORMER_TIER, E.COMPUTED_TIER, E.RULE_ID, ");
    sql.value(run.id()).append(", ").value(policy.id()).append(", CAST(");
    sql.value(run.window().asOf()).append(" AS DATE), ");
    sql.value(LocalDateTime.ofInstant(now, ZoneOffset.UTC)).append(", ");
    sql.append(
        "CASE WHEN E.OVERRIDE_TIER IS NOT NULL THEN 'tiering.reason.override' WHEN " + RISES);
    sql.append(" THEN 'tiering.reason.matched' ELSE 'tiering.reason.failed' END, ");
    reasons(sql);
    sql.append(" FROM TIER_EVALUATION E WHERE E.CUSTOMER_ID BETWEEN ").value(slice.low());
    sql.append(" AND ").value(slice.high()).append(" AND E.FORMER_TIER <> E.COMPUTED_TIER AND (");
    sql.append(RISES + " OR E.OVERRIDE_TIER IS NOT NULL OR EXISTS (SELECT 1 FROM TIER_FAILING F");
    sql.append(" WHERE F.CUSTOMER_ID = E.CUSTOMER_ID AND F.FAILED >= ");
    return sql.value(policy.demotionAfter()).append("))");
  }

  private void reasons(Sql sql) {
    ReasonSql reason = new ReasonSql(new MetricSql("E", run.window(), quintiles));
    sql.append("CASE WHEN E.OVERRIDE_TIER IS NOT NULL THEN CAST(NULL AS NVARCHAR(1000))");
    for (TierRule rule : policy.rules()) {
      sql.append(" WHEN " + RISES + " AND E.RULE_ID = ").value(rule.id()).append(" THEN ");
      reason.append(sql, rule.conditions());
    }
    for (Tier tier : new Tier[] {Tier.VIP, Tier.POTENTIAL}) {
      sql.append(" WHEN " + TierMoves.FALLS + " AND E.FORMER_TIER = '" + tier.name() + "' THEN ");
      reason.append(sql, policy.conditionsFor(tier));
    }
    sql.append(" END");
  }
}
