package org.keyuan.crm.job.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.JobLogLine;
import org.keyuan.crm.job.domain.JobRunNotFound;
import org.keyuan.crm.job.domain.UnknownJob;
import org.keyuan.crm.job.persistence.JobCheckpointTable;
import org.keyuan.crm.job.persistence.JobLogTable;
import org.keyuan.crm.job.persistence.JobRunReader;
import org.keyuan.crm.job.persistence.JobScheduleTable;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** What the job console shows. */
@Stateless
@Permitted(kind = RecordKind.JOB, action = Action.VIEW)
public class JobQueries {
  private static final int MOST_ROWS = 200;

  @Inject JobScheduleTable schedules;
  @Inject JobRunReader runs;
  @Inject JobCheckpointTable checkpoints;
  @Inject JobLogTable log;

  /** All jobs in their usual order, each with its newest run. */
  public List<JobRow> listJobs() {
    return schedules.list().stream().map(runs::withNewestRun).toList();
  }

  /**
   * @throws UnknownJob when there is no such job
   */
  public JobRow getJob(String job) {
    return schedules.find(job).map(runs::withNewestRun).orElseThrow(() -> new UnknownJob(job));
  }

  /**
   * Runs, newest first.
   *
   * @param job only this job's, or null for all
   * @param beforeId only runs older than this one, or null for the newest
   * @param rows at most 200
   */
  public List<JobRunRow> pageRuns(String job, Long beforeId, int rows) {
    return runs.page(job, beforeId, Math.min(rows, MOST_ROWS));
  }

  /**
   * @throws JobRunNotFound when there is none with this id
   */
  public JobRunRow get(long runId) {
    return runs.find(runId).orElseThrow(() -> new JobRunNotFound(runId));
  }

  /** The run's checkpoints by step and partition. */
  public List<Checkpoint> listProgress(long runId) {
    return checkpoints.list(runId);
  }

  /** The newest lines of a run's log, latest last. */
  public List<JobLogLine> listLog(long runId, int lines) {
    return log.listLatest(runId, Math.min(lines, MOST_ROWS));
  }
}
