package org.keyuan.crm.batch.shared;

import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.shared.error.BusinessException;

/**
 * Writes what went wrong into the run's log; without it the reason is in the server's log only.
 * Every step names it as its listener.
 */
@Named("failureListener")
@Dependent
public class FailureListener implements StepListener, ChunkListener {
  @Inject RunContext run;
  @Inject StepContext step;

  @Override
  public void beforeStep() {
    run.log(LogSeverity.INFO, "job.message.step", run.stepName());
  }

  @Override
  public void afterStep() {
    if (step.getException() != null) {
      report(step.getException());
    }
  }

  @Override
  public void beforeChunk() {
    // nothing goes wrong before the work begins
  }

  @Override
  public void onError(Exception failure) {
    report(failure);
  }

  @Override
  public void afterChunk() {
    // a chunk that went well has nothing to report
  }

  private void report(Exception failure) {
    Throwable reason = Failures.root(failure);
    if (reason instanceof BusinessException business) {
      run.log(LogSeverity.ERROR, business.messageKey(), business.arguments().toArray());
      run.say(business.messageKey(), business.arguments().toArray());
    } else {
      run.log(LogSeverity.ERROR, "job.message.error", run.stepName(), Failures.words(reason));
      run.say("job.message.error", run.stepName(), Failures.words(reason));
    }
  }
}
