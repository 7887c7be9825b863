package org.keyuan.crm.job.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.TreeMap;
import org.keyuan.crm.job.domain.JobRunNotFound;
import org.keyuan.crm.job.domain.JobRunNotRestartable;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.job.persistence.JobRunTable;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;

/** What an administrator does with jobs: start, stop, restart. Runs keep the starter's name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Permitted(kind = RecordKind.JOB, action = Action.RUN)
public class JobControl {
  @Inject JobLauncher launcher;
  @Inject JobRunTable runs;
  @Inject JobQueries queries;
  @Inject ActiveRuns active;
  @Inject BatchEngineLookup engine;
  @Inject ChangeLog log;

  /**
   * Starts a job and returns at once.
   *
   * @return the run's id
   * @throws org.keyuan.crm.job.domain.JobAlreadyRunning when a run of it is going on, on any server
   * @throws org.keyuan.crm.job.domain.RunKeyTaken when a run with this key exists
   * @throws org.keyuan.crm.job.domain.UnknownJob when there is no such job
   */
  public long start(@NotNull @Valid StartJob start) {
    long id = launcher.start(start);
    var typed = new TreeMap<>(start.parameters()).toString();
    write(Action.RUN.name(), id, start.job(), Map.of("parameters", new String[] {null, typed}));
    return id;
  }

  /**
   * Starts a run that failed or was stopped once more, from its checkpoints.
   *
   * @throws JobRunNotRestartable when it completed or is still going on
   */
  public void restart(long runId) {
    if (!queries.get(runId).state().canRestart()) {
      throw new JobRunNotRestartable(runId);
    }
    RunTicket ticket = ticket(runId);
    launcher.takeUp(ticket);
    write(Action.RUN.name(), runId, ticket.job(), Map.of());
  }

  /** Asks a run to stop at its next checkpoint; one that has ended is left alone. */
  public void stop(long runId) {
    RunTicket ticket = ticket(runId);
    if (runs.requestStop(runId)) {
      write("STOP", runId, ticket.job(), Map.of());
      active.list().stream()
          .filter(run -> run.ticket().runId() == runId && run.executionId() != null)
          .forEach(run -> engine.get().stop(run.executionId()));
    }
  }

  private void write(String action, long runId, String job, Map<String, String[]> parameters) {
    log.write(action, RecordKind.JOB, runId, job, parameters);
  }

  private RunTicket ticket(long runId) {
    return runs.find(runId).orElseThrow(() -> new JobRunNotFound(runId));
  }
}
