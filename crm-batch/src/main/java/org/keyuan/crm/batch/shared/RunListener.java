package org.keyuan.crm.batch.shared;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.keyuan.crm.job.application.RunJournal;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.job.domain.LogSeverity;

/** Closes the run's row and frees its lease; every job definition names it as its listener. */
@Named("runListener")
@Dependent
public class RunListener implements JobListener {
  private static final Set<BatchStatus> STOPPED = Set.of(BatchStatus.STOPPING, BatchStatus.STOPPED);

  @Inject RunContext run;
  @Inject RunJournal journal;
  @Inject JobContext job;

  @Override
  public void beforeJob() {
    run.log(LogSeverity.INFO, "job.message.attempt", run.ticket().attempt());
  }

  /**
   * The engine has not set the final status yet: whatever is neither failed nor stopped has
   * completed.
   */
  @Override
  public void afterJob() {
    BatchStatus status = job.getBatchStatus();
    JobState state = JobState.COMPLETED;
    JobMessage message = null;
    if (STOPPED.contains(status)) {
      state = JobState.STOPPED;
      message = JobMessage.of("job.message.stopped");
    } else if (status == BatchStatus.FAILED) {
      state = JobState.FAILED;
      message = JobMessage.of("job.message.failed");
    }
    journal.end(run.ticket(), state, message);
  }
}
