package org.keyuan.crm.job.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** JOB_CHECKPOINT: how far each partition has come. Every change is fenced by the attempt. */
@ApplicationScoped
public class JobCheckpointTable {
  private static final String COLUMNS =
      "SELECT STEP, PARTITION_NO, LOW_KEY, HIGH_KEY, LAST_KEY, DONE, COUNTED, SKIPPED FROM JOB_CHECKPOINT ";
  private static final String MINE =
      " WHERE RUN_ID = ? AND STEP = ? AND PARTITION_NO = ? AND ATTEMPT = ?";

  private Database database;

  protected JobCheckpointTable() {}

  @Inject
  public JobCheckpointTable(Database database) {
    this.database = database;
  }

  public List<Checkpoint> list(long runId) {
    return database.list(
        COLUMNS + "WHERE RUN_ID = ? ORDER BY STEP, PARTITION_NO", JobCheckpointTable::read, runId);
  }

  public List<Checkpoint> list(long runId, String step) {
    return database.list(
        COLUMNS + "WHERE RUN_ID = ? AND STEP = ? ORDER BY PARTITION_NO",
        JobCheckpointTable::read,
        runId,
        step);
  }

  public Optional<Checkpoint> find(long runId, String step, int partition) {
    return database.find(
        COLUMNS + "WHERE RUN_ID = ? AND STEP = ? AND PARTITION_NO = ?",
        JobCheckpointTable::read,
        runId,
        step,
        partition);
  }

  public void insert(RunTicket ticket, String step, int partition, KeyRange range, Instant now) {
    database.update(
        "INSERT INTO JOB_CHECKPOINT (RUN_ID, STEP, PARTITION_NO, LOW_KEY, HIGH_KEY, LAST_KEY, DONE, ATTEMPT,"
            + " UPDATED_AT) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ticket.runId(),
        step,
        partition,
        range.low(),
        range.high(),
        range.low() - 1,
        range.isEmpty(),
        ticket.attempt(),
        now);
  }

  /**
   * Moves on from before {@code passed.low()} to {@code passed.high()}.
   *
   * @return false when the ticket is out of date or these keys have been counted before
   */
  public boolean advance(
      RunTicket ticket, String step, int partition, KeyRange passed, long counted, Instant now) {
    return database.update(
            "UPDATE JOB_CHECKPOINT SET LAST_KEY = ?, COUNTED = COUNTED + ?, UPDATED_AT = ?"
                + MINE
                + " AND LAST_KEY < ?",
            passed.high(),
            counted,
            now,
            ticket.runId(),
            step,
            partition,
            ticket.attempt(),
            passed.low())
        == 1;
  }

  /** Notes that nothing is left; false when the ticket is out of date. */
  public boolean finish(RunTicket ticket, String step, int partition, long counted, Instant now) {
    return database.update(
            "UPDATE JOB_CHECKPOINT SET DONE = ?, COUNTED = COUNTED + ?, UPDATED_AT = ?" + MINE,
            true,
            counted,
            now,
            ticket.runId(),
            step,
            partition,
            ticket.attempt())
        == 1;
  }

  /** Counts records that were left out. */
  public void skip(RunTicket ticket, String step, int partition, long skipped) {
    database.update(
        "UPDATE JOB_CHECKPOINT SET SKIPPED = SKIPPED + ?" + MINE,
        skipped,
        ticket.runId(),
        step,
        partition,
        ticket.attempt());
  }

  private static Checkpoint read(Row row) throws SQLException {
    return new Checkpoint(
        row.text(1),
        (int) row.number(2),
        new KeyRange(row.number(3), row.number(4)),
        row.number(5),
        row.flag(6),
        row.number(7),
        row.number(8));
  }
}
