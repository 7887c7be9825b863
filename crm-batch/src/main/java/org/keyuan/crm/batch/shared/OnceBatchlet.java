package org.keyuan.crm.batch.shared;

import jakarta.batch.api.Batchlet;
import jakarta.inject.Inject;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.KeyRange;

/**
 * A step that is one piece of work. A restarted run does not do it again when it was finished; when
 * it was cut short it is done from the start, so it must leave the same behind however often it
 * begins.
 */
public abstract class OnceBatchlet implements Batchlet {
  @Inject protected RunContext run;
  @Inject StepPosition position;

  private volatile boolean stopRequested;

  /**
   * Does the work; long loops look at {@link #isStopRequested()}.
   *
   * @return how many records this counts as
   */
  protected abstract long perform() throws Exception;

  protected final boolean isStopRequested() {
    return stopRequested;
  }

  @Override
  public final String process() throws Exception {
    Checkpoint checkpoint = position.open(null, new KeyRange(1, 1));
    if (!checkpoint.done()) {
      long counted = run.as(this::perform);
      if (!stopRequested) {
        position.finish(null, counted);
      }
    }
    return stopRequested ? "STOPPED" : "DONE";
  }

  @Override
  public void stop() {
    stopRequested = true;
  }
}
