package org.keyuan.crm.job.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** JOB_RUN: one row a run key, however often the run was taken up again. */
@ApplicationScoped
public class JobRunTable {
  private static final String TICKET =
      "SELECT ID, ATTEMPT, JOB, RUN_KEY, PARAMETERS, STARTED_BY FROM JOB_RUN ";

  private Database database;

  protected JobRunTable() {}

  @Inject
  public JobRunTable(Database database) {
    this.database = database;
  }

  public long nextId() {
    return database.nextId("JOB_RUN");
  }

  public void insert(RunTicket ticket, String node, Instant now) {
    database.update(
        "INSERT INTO JOB_RUN (ID, RUN_KEY, JOB, PARAMETERS, STATE, STARTED_BY, NODE, ATTEMPT,"
            + " STARTED_AT) VALUES (?, ?, ?, ?, 'STARTED', ?, ?, ?, ?)",
        ticket.runId(),
        ticket.runKey(),
        ticket.job(),
        ParametersText.write(ticket.parameters()),
        ticket.startedBy(),
        node,
        ticket.attempt(),
        now);
  }

  /** Makes the next attempt the only valid one; false when somebody else was quicker. */
  public boolean takeUp(RunTicket next, String node) {
    boolean taken =
        database.update(
                "UPDATE JOB_RUN SET STATE = 'STARTED', ATTEMPT = ?, NODE = ?, ENDED_AT = NULL, STOP_REQUESTED = ?,"
                    + " MESSAGE_KEY = NULL, MESSAGE_ARGS = NULL, EXECUTION_ID = NULL WHERE ID = ? AND ATTEMPT = ?",
                next.attempt(),
                node,
                false,
                next.runId(),
                next.attempt() - 1)
            == 1;
    if (taken) {
      database.update(
          "UPDATE JOB_CHECKPOINT SET ATTEMPT = ? WHERE RUN_ID = ?", next.attempt(), next.runId());
    }
    return taken;
  }

  /**
   * Deletes completed runs of a job that ended before the moment, with their log and checkpoints.
   */
  public void forget(String job, Instant before) {
    String old =
        " (SELECT R.ID FROM JOB_RUN R WHERE R.JOB = ? AND R.STATE = 'COMPLETED' AND R.ENDED_AT < ?)";
    database.update("DELETE FROM JOB_LOG WHERE RUN_ID IN" + old, job, before);
    database.update("DELETE FROM JOB_CHECKPOINT WHERE RUN_ID IN" + old, job, before);
    database.update(
        "DELETE FROM JOB_RUN WHERE JOB = ? AND STATE = 'COMPLETED' AND ENDED_AT < ?", job, before);
  }

  public void recordExecution(RunTicket ticket, long executionId) {
    database.update(
        "UPDATE JOB_RUN SET EXECUTION_ID = ? WHERE ID = ? AND ATTEMPT = ?",
        executionId,
        ticket.runId(),
        ticket.attempt());
  }

  /**
   * Ends the run once, with the message unless the run has said something itself; false when it has
   * ended already or a newer attempt is at work.
   */
  public boolean end(RunTicket ticket, JobState state, JobMessage message, Instant now) {
    return database.update(
            "UPDATE JOB_RUN SET STATE = ?, ENDED_AT = ?, MESSAGE_KEY = COALESCE(MESSAGE_KEY, ?),"
                + " MESSAGE_ARGS = CASE WHEN MESSAGE_KEY IS NULL THEN ? ELSE MESSAGE_ARGS END,"
                + " COUNTED = (SELECT COALESCE(SUM(C.COUNTED), 0) FROM JOB_CHECKPOINT C WHERE C.RUN_ID = JOB_RUN.ID),"
                + " SKIPPED = (SELECT COALESCE(SUM(C.SKIPPED), 0) FROM JOB_CHECKPOINT C WHERE C.RUN_ID = JOB_RUN.ID)"
                + " WHERE ID = ? AND ATTEMPT = ? AND STATE = 'STARTED'",
            state,
            now,
            message == null ? null : message.key(),
            message == null ? null : message.storedArgs(),
            ticket.runId(),
            ticket.attempt())
        == 1;
  }

  /** Keeps a result in words while the run is still going on, such as what it produced. */
  public void say(RunTicket ticket, JobMessage message) {
    database.update(
        "UPDATE JOB_RUN SET MESSAGE_KEY = ?, MESSAGE_ARGS = ? WHERE ID = ? AND ATTEMPT = ?",
        message.key(),
        message.storedArgs(),
        ticket.runId(),
        ticket.attempt());
  }

  public boolean requestStop(long runId) {
    return database.update(
            "UPDATE JOB_RUN SET STOP_REQUESTED = ? WHERE ID = ? AND STATE = 'STARTED'", true, runId)
        == 1;
  }

  public boolean isStopRequested(RunTicket ticket) {
    return database.number(
            "SELECT COUNT(*) FROM JOB_RUN WHERE ID = ? AND ATTEMPT = ? AND STOP_REQUESTED = ?",
            ticket.runId(),
            ticket.attempt(),
            true)
        > 0;
  }

  public Optional<RunTicket> find(long runId) {
    return database.find(TICKET + "WHERE ID = ?", JobRunTable::ticket, runId);
  }

  public Optional<RunTicket> findByKey(String runKey) {
    return database.find(TICKET + "WHERE RUN_KEY = ?", JobRunTable::ticket, runKey);
  }

  /** Runs that say they are going on but that no living server holds. */
  public List<RunTicket> listAbandoned(String node, String boot, Instant now) {
    return database.list(
        TICKET
            + "WHERE STATE = 'STARTED' AND NOT EXISTS (SELECT 1 FROM JOB_LEASE L WHERE L.RUN_ID = JOB_RUN.ID"
            + " AND L.LEASE_UNTIL >= ? AND (L.NODE <> ? OR L.BOOT = ?)) ORDER BY ID",
        JobRunTable::ticket,
        now,
        node,
        boot);
  }

  private static RunTicket ticket(Row row) throws SQLException {
    return new RunTicket(
        row.number(1),
        (int) row.number(2),
        row.text(3),
        row.text(4),
        ParametersText.read(row.text(5)),
        row.text(6));
  }
}
