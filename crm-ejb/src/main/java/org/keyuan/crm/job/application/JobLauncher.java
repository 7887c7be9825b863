package org.keyuan.crm.job.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Starts jobs on behalf of the product's own use cases, which have checked what the person may do:
 * an operator may import without being allowed to run jobs at large. Call it outside a transaction,
 * after what the job is to read has been committed; the job runs on a thread of its own, for the
 * caller of this thread.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the calling use case has its own permission")
public class JobLauncher {
  @Inject RunOpening opening;
  @Inject RunJournal journal;
  @Inject ActiveRuns active;
  @Inject BatchEngineLookup engine;

  /**
   * Starts a job and returns at once.
   *
   * @return the run's id
   * @throws org.keyuan.crm.job.domain.JobAlreadyRunning when a run of it is going on, on any server
   * @throws org.keyuan.crm.job.domain.RunKeyTaken when a run with this key exists
   * @throws org.keyuan.crm.job.domain.UnknownJob when there is no such job
   */
  public long start(@NotNull @Valid StartJob start) {
    return launch(opening.open(start, JobCallers.starter()));
  }

  /**
   * Takes up a run again from its checkpoints, after it failed, was stopped, or its server died.
   */
  public void takeUp(RunTicket earlier) {
    launch(opening.takeUp(earlier));
  }

  private long launch(RunTicket ticket) {
    try {
      long execution = engine.get().start(ticket);
      active.setExecution(ticket, execution);
      journal.recordExecution(ticket, execution);
    } catch (RuntimeException e) {
      journal.end(ticket, JobState.FAILED, JobMessage.of("job.message.notStarted", e.getMessage()));
      throw e;
    }
    return ticket.runId();
  }
}
