package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.bulk.domain.BulkState;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** The table of bulk changes. Each is known to the person who prepared it, and to nobody else. */
@ApplicationScoped
public class BulkRuns {
  private static final String COLUMNS =
      "SELECT ID, VERB, STATE, LIST_NAME, FIELD_NAME, FIELD_VALUE, EMPLOYEE_ID, LAST_DAY,"
          + " FORMER_RUN_ID, NOTE, CREATED_BY, CREATED_AT, ENDED_AT, JOB_RUN_ID FROM BULK_RUN WHERE ";

  /** A preview that nobody confirmed says nothing any more after a day. */
  private static final Duration PREVIEW_KEPT = Duration.ofDays(1);

  private static final Duration REVERSIBLE = Duration.ofDays(30);

  @Inject private Database database;
  @Inject private CompanyClock clock;

  /** Keeps a new one, of which there is a preview so far. */
  public BulkRun add(RunTerms terms) {
    long id = database.nextId("BULK_RUN");
    database.update(
        "INSERT INTO BULK_RUN (ID, VERB, STATE, LIST_NAME, FIELD_NAME, FIELD_VALUE, EMPLOYEE_ID,"
            + " LAST_DAY, FORMER_RUN_ID, NOTE, CREATED_BY, CREATED_AT)"
            + " VALUES (?, ?, 'PREVIEW', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        terms.verb(),
        terms.list(),
        terms.field(),
        terms.value(),
        terms.employeeId(),
        terms.lastDay(),
        terms.formerRunId(),
        terms.note(),
        CallerContext.current().loginName(),
        clock.now());
    return get(id);
  }

  /** Forgets previews that nobody confirmed, and what can't be taken back any more. */
  void forget() {
    database.update(
        "DELETE FROM BULK_RUN WHERE STATE = 'PREVIEW' AND CREATED_AT < ?",
        clock.now().minus(PREVIEW_KEPT));
    database.update(
        "DELETE FROM BULK_RUN WHERE STATE = 'DONE' AND ENDED_AT < ?",
        clock.now().minus(REVERSIBLE));
  }

  /**
   * @throws BulkNotFoundException when there is none, or somebody else prepared it
   */
  public BulkRun get(long id) {
    return database
        .find(COLUMNS + "ID = ?", BulkRuns::run, id)
        .filter(run -> isMine(run.createdBy()))
        .orElseThrow(BulkNotFoundException::new);
  }

  private static boolean isMine(String createdBy) {
    var caller = CallerContext.current();
    return caller.equals(Caller.system()) || caller.loginName().equals(createdBy);
  }

  /** The caller's own, the newest first; previews are left out. */
  List<BulkRun> list(int most) {
    return database.list(
        COLUMNS
            + "CREATED_BY = ? AND STATE <> 'PREVIEW' ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT "
            + most
            + " ROWS ONLY",
        BulkRuns::run,
        CallerContext.current().loginName());
  }

  /**
   * Keeps everybody else from working on it until the end of the transaction.
   *
   * @return whether there is anything to work on
   */
  boolean hold(long id) {
    return database.update(
            "UPDATE BULK_RUN SET STATE = 'RUNNING' WHERE ID = ? AND STATE = 'RUNNING'", id)
        == 1;
  }

  /** Whether this call was the one that made it go from one state to the next. */
  boolean move(long id, BulkState from, BulkState to) {
    return database.update(
            "UPDATE BULK_RUN SET STATE = ?, ENDED_AT = ? WHERE ID = ? AND STATE = ?",
            to,
            to == BulkState.DONE ? clock.now() : null,
            id,
            from)
        == 1;
  }

  void workedOnBy(long id, long jobRunId) {
    database.update("UPDATE BULK_RUN SET JOB_RUN_ID = ? WHERE ID = ?", jobRunId, id);
  }

  /**
   * Whether it is confirmed and its work ended half-way: its job failed or was stopped, or the
   * server went down before there was one.
   */
  boolean isStuck(BulkRun run) {
    return run.isRunning()
        && (run.jobRunId() == null
            || database.number(
                    "SELECT COUNT(*) FROM JOB_RUN WHERE ID = ? AND STATE IN ('FAILED', 'STOPPED')",
                    run.jobRunId())
                > 0);
  }

  /** Whether it may still be taken back; that its verb can be is another question. */
  boolean isReversible(BulkRun run) {
    return run.isDone()
        && !run.isUndo()
        && run.endedAt().isAfter(clock.now().minus(REVERSIBLE))
        && !isUndone(run.id());
  }

  private boolean isUndone(long id) {
    return database.number(
            "SELECT COUNT(*) FROM BULK_RUN WHERE FORMER_RUN_ID = ? AND STATE <> 'PREVIEW'", id)
        > 0;
  }

  private static BulkRun run(Row row) throws SQLException {
    return new BulkRun(
        row.number(1),
        BulkVerb.valueOf(row.text(2)),
        BulkState.valueOf(row.text(3)),
        row.text(4),
        row.text(5),
        row.text(6),
        row.id(7),
        row.date(8),
        row.id(9),
        row.text(10),
        row.text(11),
        row.instant(12),
        row.instant(13),
        row.id(14));
  }
}
