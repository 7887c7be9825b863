package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.tiering.domain.TierCounts;

/** Counts for the tiering as a whole. */
@ApplicationScoped
public class TierFigures {
  private Database database;

  protected TierFigures() {}

  @Inject
  public TierFigures(Database database) {
    this.database = database;
  }

  /** First and last id of all customers; empty without any. */
  public KeyRange customerIds() {
    return database
        .find(
            "SELECT COALESCE(MIN(ID), 1), COALESCE(MAX(ID), 0) FROM CUSTOMER",
            row -> new KeyRange(row.number(1), row.number(2)))
        .orElseThrow();
  }

  /** How many verified customers each tier has now, and how many moved in the run. */
  public TierCounts count(long runId) {
    Map<Tier, Long> counts = new EnumMap<>(Tier.class);
    database.list(
        "SELECT C.TIER, COUNT(*) FROM CUSTOMER C WHERE C.VERIFICATION = 'VERIFIED' AND C.DELETED_AT IS NULL"
            + " GROUP BY C.TIER",
        row -> counts.put(Tier.valueOf(row.text(1)), row.number(2)));
    return new TierCounts(
        counts.getOrDefault(Tier.VIP, 0L),
        counts.getOrDefault(Tier.POTENTIAL, 0L),
        counts.getOrDefault(Tier.ORDINARY, 0L),
        database.number("SELECT COUNT(*) FROM TIER_HISTORY WHERE TIER_RUN_ID = ?", runId));
  }
}
