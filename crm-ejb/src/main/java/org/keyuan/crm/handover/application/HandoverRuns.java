package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.keyuan.crm.handover.domain.HandoverNotFoundException;
import org.keyuan.crm.handover.domain.HandoverPurpose;
import org.keyuan.crm.handover.domain.HandoverState;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** The table of handovers. Each is known to the person who prepared it, and to nobody else. */
@ApplicationScoped
class HandoverRuns {
  private static final String COLUMNS =
      "SELECT ID, PURPOSE, STATE, EMPLOYEE_ID, LAST_DAY, FORMER_RUN_ID, NOTE, CREATED_BY, CREATED_AT,"
          + " ENDED_AT, JOB_RUN_ID FROM HANDOVER_RUN WHERE ";

  /** A preview that nobody confirmed says nothing any more after a day. */
  private static final Duration PREVIEW_KEPT = Duration.ofDays(1);

  private static final Duration REVERSIBLE = Duration.ofDays(30);

  @Inject private Database database;
  @Inject private CompanyClock clock;

  long add(HandoverPurpose purpose, Long employeeId, LocalDate lastDay, Long former, String note) {
    forgetPreviews();
    long id = database.nextId("HANDOVER_RUN");
    database.update(
        "INSERT INTO HANDOVER_RUN (ID, PURPOSE, STATE, EMPLOYEE_ID, LAST_DAY, FORMER_RUN_ID, NOTE,"
            + " CREATED_BY, CREATED_AT) VALUES (?, ?, 'PREVIEW', ?, ?, ?, ?, ?, ?)",
        id,
        purpose,
        employeeId,
        lastDay,
        former,
        note,
        CallerContext.current().loginName(),
        clock.now());
    return id;
  }

  private void forgetPreviews() {
    database.update(
        "DELETE FROM HANDOVER_RUN WHERE STATE = 'PREVIEW' AND CREATED_AT < ?",
        clock.now().minus(PREVIEW_KEPT));
  }

  /**
   * @throws HandoverNotFoundException when there is none, or somebody else prepared it
   */
  HandoverRun get(long id) {
    return database
        .find(COLUMNS + "ID = ?", HandoverRuns::run, id)
        .filter(run -> isMine(run.createdBy()))
        .orElseThrow(HandoverNotFoundException::new);
  }

  private static boolean isMine(String createdBy) {
    var caller = CallerContext.current();
    return caller.equals(Caller.system()) || caller.loginName().equals(createdBy);
  }

  /** The caller's own, the newest first; previews are left out. */
  List<HandoverRun> list(int most) {
    return database.list(
        COLUMNS
            + "CREATED_BY = ? AND STATE <> 'PREVIEW' ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT "
            + most
            + " ROWS ONLY",
        HandoverRuns::run,
        CallerContext.current().loginName());
  }

  /** Whether this call was the one that made it go from one state to the next. */
  boolean move(long id, HandoverState from, HandoverState to) {
    return database.update(
            "UPDATE HANDOVER_RUN SET STATE = ?, ENDED_AT = ? WHERE ID = ? AND STATE = ?",
            to,
            to == HandoverState.DONE ? clock.now() : null,
            id,
            from)
        == 1;
  }

  void workedOnBy(long id, long jobRunId) {
    database.update("UPDATE HANDOVER_RUN SET JOB_RUN_ID = ? WHERE ID = ?", jobRunId, id);
  }

  /**
   * Whether a handover is confirmed and its work ended half-way: its job failed or was stopped, or
   * the server went down before there was one.
   */
  boolean isStuck(HandoverRun run) {
    return run.isRunning()
        && (run.jobRunId() == null
            || database.number(
                    "SELECT COUNT(*) FROM JOB_RUN WHERE ID = ? AND STATE IN ('FAILED', 'STOPPED')",
                    run.jobRunId())
                > 0);
  }

  /** Whether a handover may still be taken back. */
  boolean isReversible(HandoverRun run) {
    return run.state() == HandoverState.DONE
        && run.purpose() == HandoverPurpose.CHOSEN
        && run.endedAt().isAfter(clock.now().minus(REVERSIBLE))
        && !isUndone(run.id());
  }

  private boolean isUndone(long id) {
    return database.number(
            "SELECT COUNT(*) FROM HANDOVER_RUN WHERE FORMER_RUN_ID = ? AND STATE <> 'PREVIEW'", id)
        > 0;
  }

  private static HandoverRun run(Row row) throws SQLException {
    return new HandoverRun(
        row.number(1),
        HandoverPurpose.valueOf(row.text(2)),
        HandoverState.valueOf(row.text(3)),
        row.id(4),
        row.date(5),
        row.id(6),
        row.text(7),
        row.text(8),
        row.instant(9),
        row.instant(10),
        row.id(11));
  }
}
