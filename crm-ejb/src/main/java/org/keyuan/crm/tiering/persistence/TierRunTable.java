package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.Quintiles;
import org.keyuan.crm.tiering.domain.TierCounts;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRun;
import org.keyuan.crm.tiering.domain.TierWindow;

/** Runs of the tiering with the thresholds and quintiles that held in them. */
@ApplicationScoped
public class TierRunTable {
  private static final String COLUMNS =
      "SELECT ID, JOB_RUN_ID, AS_OF, WINDOW_FROM, WINDOW_TO, POLICY_ID, STARTED_AT, ENDED_AT FROM TIER_RUN ";

  private Database database;

  protected TierRunTable() {}

  @Inject
  public TierRunTable(Database database) {
    this.database = database;
  }

  public Optional<TierRun> findByJobRun(long jobRunId) {
    return database.find(COLUMNS + "WHERE JOB_RUN_ID = ?", TierRunTable::read, jobRunId);
  }

  /** The last run that was finished. */
  public Optional<TierRun> findNewest() {
    return database.find(
        COLUMNS
            + "WHERE ENDED_AT IS NOT NULL ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY",
        TierRunTable::read);
  }

  /** Adds a run with the thresholds of its policy, which must be known by now. */
  public TierRun insert(Long jobRunId, TierWindow window, TierPolicy policy, Instant now) {
    TierRun run =
        new TierRun(database.nextId("TIER_RUN"), jobRunId, window, policy.id(), now, null);
    database.update(
        "INSERT INTO TIER_RUN (ID, JOB_RUN_ID, AS_OF, WINDOW_FROM, WINDOW_TO, POLICY_ID, STARTED_AT)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        run.id(),
        jobRunId,
        window.asOf(),
        window.from(),
        window.to(),
        policy.id(),
        now);
    policy
        .conditions()
        .forEach(
            condition ->
                database.update(
                    "INSERT INTO TIER_RUN_THRESHOLD (TIER_RUN_ID, CONDITION_ID, THRESHOLD) VALUES (?, ?, ?)",
                    run.id(),
                    condition.id(),
                    condition.threshold()));
    return run;
  }

  /** The policy with the thresholds that held in the run. */
  public TierPolicy withThresholds(TierPolicy policy, long runId) {
    Map<Long, BigDecimal> thresholds = new HashMap<>();
    database.list(
        "SELECT CONDITION_ID, THRESHOLD FROM TIER_RUN_THRESHOLD WHERE TIER_RUN_ID = ?",
        row -> thresholds.put(row.number(1), row.decimal(2)),
        runId);
    return policy.map(
        condition ->
            condition.withThreshold(
                thresholds.getOrDefault(condition.id(), condition.threshold())));
  }

  public Quintiles quintiles(long runId) {
    Map<Metric, List<BigDecimal>> ends = new EnumMap<>(Metric.class);
    database.list(
        "SELECT METRIC, UPPER_VALUE FROM TIER_RUN_QUINTILE WHERE TIER_RUN_ID = ? ORDER BY METRIC, QUINTILE",
        row ->
            ends.computeIfAbsent(Metric.valueOf(row.text(1)), metric -> new ArrayList<>())
                .add(row.decimal(2)),
        runId);
    return new Quintiles(ends);
  }

  public void storeQuintiles(long runId, Quintiles quintiles) {
    database.update("DELETE FROM TIER_RUN_QUINTILE WHERE TIER_RUN_ID = ?", runId);
    quintiles
        .upperValues()
        .forEach(
            (metric, ends) -> {
              for (int i = 0; i < ends.size(); i++) {
                database.update(
                    "INSERT INTO TIER_RUN_QUINTILE (TIER_RUN_ID, METRIC, QUINTILE, UPPER_VALUE) VALUES (?, ?, ?, ?)",
                    runId,
                    metric,
                    i + 1,
                    ends.get(i));
              }
            });
  }

  /** Closes the run with its figures; false when it was closed before. */
  public boolean end(long runId, TierCounts counts, Instant now) {
    return database.update(
            "UPDATE TIER_RUN SET ENDED_AT = ?, VIP_COUNT = ?, POTENTIAL_COUNT = ?, ORDINARY_COUNT = ?,"
                + " MOVED_COUNT = ? WHERE ID = ? AND ENDED_AT IS NULL",
            now,
            counts.vip(),
            counts.potential(),
            counts.ordinary(),
            counts.moved(),
            runId)
        == 1;
  }

  private static TierRun read(Row row) throws SQLException {
    return new TierRun(
        row.number(1),
        row.id(2),
        new TierWindow(row.date(3), row.date(4), row.date(5)),
        row.number(6),
        row.instant(7),
        row.instant(8));
  }
}
