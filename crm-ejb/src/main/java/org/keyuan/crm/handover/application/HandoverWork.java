package org.keyuan.crm.handover.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.keyuan.crm.handover.domain.HandoverState;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.Unguarded;

/** Does what was confirmed, slice by slice, each in a transaction; then closes the handover. */
@Stateless
@Unguarded("a handover is known to whoever prepared it, and each record's scope is asked again")
public class HandoverWork {

  @Inject private HandoverRuns runs;
  @Inject private HandoverPlan plan;
  @Inject private HandoverItems items;
  @Inject private HandoverNotices notices;

  /** The numbers of all records of a handover. */
  public KeyRange numbers(long runId) {
    return new KeyRange(1, plan.last(runs.get(runId).id()));
  }

  /**
   * Moves the records whose numbers lie in the slice.
   *
   * @return how many were moved
   */
  public long move(long runId, KeyRange slice) {
    var run = runs.get(runId);
    return run.isRunning() ? items.move(run, slice) : 0;
  }

  /** Closes the handover and tells whom it concerns; once, however often it is asked for. */
  public void finish(long runId) {
    var run = runs.get(runId);
    if (runs.move(runId, HandoverState.RUNNING, HandoverState.DONE)) {
      notices.tell(run);
    }
  }
}
