package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.tiering.domain.Quintiles;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRun;

/**
 * Turns evaluations into tiers. A rise takes effect at once. A fall is counted, once a window
 * however often the window is read, and takes effect when the count reaches the policy's number;
 * until then the customer keeps the tier.
 */
@ApplicationScoped
public class TierMoves {
  static final String FALLS = rank("E.COMPUTED_TIER") + " < " + rank("E.FORMER_TIER");

  private static final String FALLING =
      " FROM TIER_EVALUATION E WHERE E.FORMER_TIER <> E.COMPUTED_TIER AND E.OVERRIDE_TIER IS NULL AND "
          + FALLS;
  private static final String SLICE = " BETWEEN ? AND ?";

  private Database database;

  protected TierMoves() {}

  @Inject
  public TierMoves(Database database) {
    this.database = database;
  }

  /**
   * Evaluates the customers of the slice anew and moves those whose tier changes; returns how many
   * were evaluated.
   */
  public long evaluate(
      TierRun run, TierPolicy policy, Quintiles quintiles, KeyRange slice, Instant now) {
    database.update(
        "DELETE FROM TIER_EVALUATION WHERE CUSTOMER_ID" + SLICE, slice.low(), slice.high());
    long evaluated = database.update(new EvaluationSql(run, policy, quintiles, slice).insert());
    forgetRecovered(slice);
    countFailures(run, slice);
    if (database.update(new HistorySql(run, policy, quintiles, slice).insert(now)) > 0) {
      changeTiers(run, slice);
    }
    rememberFigures(slice);
    return evaluated;
  }

  private void forgetRecovered(KeyRange slice) {
    database.update(
        "DELETE FROM TIER_FAILING WHERE CUSTOMER_ID"
            + SLICE
            + " AND NOT EXISTS (SELECT 1"
            + FALLING
            + " AND E.CUSTOMER_ID = TIER_FAILING.CUSTOMER_ID)",
        slice.low(),
        slice.high());
  }

  private void countFailures(TierRun run, KeyRange slice) {
    database.update(
        "UPDATE TIER_FAILING SET FAILED = FAILED + 1, WINDOW_TO = ? WHERE WINDOW_TO <> ? AND CUSTOMER_ID"
            + SLICE,
        run.window().to(),
        run.window().to(),
        slice.low(),
        slice.high());
    database.update(
        "INSERT INTO TIER_FAILING (CUSTOMER_ID, WINDOW_TO, FAILED) SELECT E.CUSTOMER_ID, CAST(? AS DATE), 1"
            + FALLING
            + " AND NOT EXISTS (SELECT 1 FROM TIER_FAILING F WHERE F.CUSTOMER_ID = E.CUSTOMER_ID)"
            + " AND E.CUSTOMER_ID"
            + SLICE,
        run.window().to(),
        slice.low(),
        slice.high());
  }

  private void changeTiers(TierRun run, KeyRange slice) {
    String moved =
        " IN (SELECT H.CUSTOMER_ID FROM TIER_HISTORY H WHERE H.TIER_RUN_ID = ? AND H.CUSTOMER_ID"
            + SLICE
            + ")";
    database.update(
        "UPDATE CUSTOMER SET TIER = (SELECT E.COMPUTED_TIER FROM TIER_EVALUATION E WHERE E.CUSTOMER_ID = CUSTOMER.ID),"
            + " TIER_SINCE = ? WHERE ID"
            + moved,
        run.window().asOf(),
        run.id(),
        slice.low(),
        slice.high());
    database.update(
        "DELETE FROM TIER_FAILING WHERE CUSTOMER_ID" + moved, run.id(), slice.low(), slice.high());
  }

  /**
   * The customer list shows and sorts by these; only rows that differ are touched. Goes through the
   * slice in the order of the key, which costs less than to collect the ids first.
   */
  private void rememberFigures(KeyRange slice) {
    database.update(
        "UPDATE CUSTOMER SET AMOUNT_12M = (SELECT E.AMOUNT FROM TIER_EVALUATION E WHERE E.CUSTOMER_ID = CUSTOMER.ID)"
            + " WHERE ID"
            + SLICE
            + " AND EXISTS (SELECT 1 FROM TIER_EVALUATION E WHERE E.CUSTOMER_ID = CUSTOMER.ID"
            + " AND E.AMOUNT <> CUSTOMER.AMOUNT_12M)",
        slice.low(),
        slice.high());
  }

  private static String rank(String column) {
    return "CASE " + column + " WHEN 'VIP' THEN 3 WHEN 'POTENTIAL' THEN 2 ELSE 1 END";
  }
}
