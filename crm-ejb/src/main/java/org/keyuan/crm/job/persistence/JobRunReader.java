package org.keyuan.crm.job.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.job.application.JobRow;
import org.keyuan.crm.job.application.JobRunRow;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** Reads runs for people; figures of a run that is going on come from its checkpoints. */
@ApplicationScoped
public class JobRunReader {
  private static final String COLUMNS =
      "SELECT ID, JOB, RUN_KEY, STATE, STOP_REQUESTED, PARAMETERS, STARTED_BY, NODE, ATTEMPT, STARTED_AT, ENDED_AT,"
          + " COUNTED, SKIPPED, MESSAGE_KEY, MESSAGE_ARGS FROM JOB_RUN ";

  private static final String NOTEWORTHY =
      "(STATE <> 'COMPLETED' OR JOB NOT IN (SELECT S.JOB FROM JOB_SCHEDULE S WHERE S.HOUR_OF_DAY = '*'))";

  private Database database;
  private JobCheckpointTable checkpoints;

  protected JobRunReader() {}

  @Inject
  public JobRunReader(Database database, JobCheckpointTable checkpoints) {
    this.database = database;
    this.checkpoints = checkpoints;
  }

  public Optional<JobRunRow> find(long runId) {
    return database.find(COLUMNS + "WHERE ID = ?", this::read, runId);
  }

  /**
   * Newest first; job and beforeId may be null. Without a job, what runs every hour and went well
   * is left out: it would hide everything else.
   */
  public List<JobRunRow> page(String job, Long beforeId, int rows) {
    long before = beforeId == null ? Long.MAX_VALUE : beforeId;
    String order = " ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY";
    return job == null
        ? database.list(
            COLUMNS + "WHERE " + NOTEWORTHY + " AND ID < ?" + order, this::read, before, rows)
        : database.list(
            COLUMNS + "WHERE JOB = ? AND ID < ?" + order, this::read, job, before, rows);
  }

  public JobRow withNewestRun(JobSchedule schedule) {
    return page(schedule.job(), null, 1).stream()
        .findFirst()
        .map(run -> new JobRow(schedule, run.id(), run.state(), run.startedAt()))
        .orElseGet(() -> new JobRow(schedule, null, null, null));
  }

  private JobRunRow read(Row row) throws SQLException {
    JobState state = JobState.valueOf(row.text(4));
    List<Checkpoint> progress =
        state == JobState.COMPLETED ? List.of() : checkpoints.list(row.number(1));
    boolean live = state == JobState.STARTED;
    return new JobRunRow(
        row.number(1),
        row.text(2),
        row.text(3),
        state,
        row.flag(5),
        ParametersText.read(row.text(6)),
        row.text(7),
        row.text(8),
        (int) row.number(9),
        row.instant(10),
        row.instant(11),
        live ? progress.stream().mapToLong(Checkpoint::counted).sum() : row.number(12),
        live ? progress.stream().mapToLong(Checkpoint::skipped).sum() : row.number(13),
        state == JobState.COMPLETED ? 100 : percent(progress),
        JobMessage.stored(row.text(14), row.text(15)));
  }

  private static int percent(List<Checkpoint> progress) {
    return (int) progress.stream().mapToInt(Checkpoint::percent).average().orElse(0);
  }
}
