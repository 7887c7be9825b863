package org.keyuan.crm.tiering.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.ScratchDatabase;
import org.keyuan.crm.tiering.domain.TierCounts;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRun;
import org.keyuan.crm.tiering.domain.TierWindow;
import org.keyuan.crm.tiering.persistence.QuintileReader;
import org.keyuan.crm.tiering.persistence.TierFigures;
import org.keyuan.crm.tiering.persistence.TierMoves;
import org.keyuan.crm.tiering.persistence.TierNotices;
import org.keyuan.crm.tiering.persistence.TierPolicyTable;
import org.keyuan.crm.tiering.persistence.TierRunTable;

/** Customers and sales in a real database, emptied when it is closed, and the tiering over them. */
final class TieringFixture implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private static final ScratchDatabase SCRATCH = new ScratchDatabase();

  final Database sql = SCRATCH.sql();
  final TierPolicyTable policies = new TierPolicyTable(sql);
  final TierRunTable runs = new TierRunTable(sql);
  final TierSteps steps =
      new TierSteps(
          runs,
          new TierMoves(sql),
          new QuintileReader(sql),
          new TierFigures(sql),
          new TierNotices(sql));
  private long orders;
  private long jobRuns;

  void customer(long id, String verification) {
    sql.update(
        "INSERT INTO CUSTOMER (ID, KIND, NUMBER, NAME, VERIFICATION, TIER, AMOUNT_12M, VERSION, CREATED_AT,"
            + " CREATED_BY, CHANGED_AT, CHANGED_BY) VALUES (?, 'INDIVIDUAL', ?, ?, ?, 'ORDINARY', 0, 1, ?, 't', ?, 't')",
        id,
        "C" + id,
        "n" + id,
        verification,
        NOW,
        NOW);
  }

  void sale(long customer, String day, String amount) {
    long id = ++orders;
    sql.update(
        "INSERT INTO SALES_ORDER (ID, NUMBER, CUSTOMER_ID, ORDERED_ON, CURRENCY, AMOUNT, COST, LINE_COUNT, VERSION,"
            + " CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY) VALUES (?, ?, ?, ?, 'CNY', ?, 1, 1, 1, ?, 't', ?, 't')",
        id,
        "S" + id,
        customer,
        LocalDate.parse(day),
        new BigDecimal(amount),
        NOW,
        NOW);
  }

  TierCounts run(String policy, String asOf) {
    return run(policy, asOf, NOW);
  }

  TierCounts run(String policy, String asOf, Instant at) {
    TierPolicy found =
        policies
            .find(policy, LocalDate.of(2026, 11, 22))
            .orElseThrow()
            .map(c -> c.parameter() == null ? c : c.withThreshold(BigDecimal.valueOf(30)));
    TierRun run = runs.insert(++jobRuns, TierWindow.before(LocalDate.parse(asOf)), found, at);
    for (KeyRange slice : steps.customerIds().split(3)) {
      steps.evaluate(run, found, slice, at);
    }
    return steps.finish(run, at);
  }

  Tier tier(long customer) {
    return sql.find(
            "SELECT TIER FROM CUSTOMER WHERE ID = ?", r -> Tier.valueOf(r.text(1)), customer)
        .orElseThrow();
  }

  List<String> history(long customer) {
    return sql.list(
        "SELECT FROM_TIER, TO_TIER, AS_OF, REASON_KEY, REASON_ARGS FROM TIER_HISTORY WHERE CUSTOMER_ID = ? ORDER BY ID",
        r -> String.join(" ", r.text(1), r.text(2), r.text(3), r.text(4), r.text(5)),
        customer);
  }

  @Override
  public void close() {
    for (String table : List.of("HISTORY", "FAILING", "EVALUATION", "OVERRIDE")) {
      sql.update("DELETE FROM TIER_" + table);
    }
    sql.update("DELETE FROM SALES_ORDER");
    sql.update("DELETE FROM CONTACT");
    sql.update("DELETE FROM CUSTOMER");
  }
}
