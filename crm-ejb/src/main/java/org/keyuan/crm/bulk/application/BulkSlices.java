package org.keyuan.crm.bulk.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.keyuan.crm.bulk.domain.BulkState;
import org.keyuan.crm.bulk.domain.ItemState;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * The transactions of a bulk change. Each is its own: what one record refuses must not take the
 * others with it, nor the job's count of slices.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("a bulk change is known to whoever prepared it, and each record's scope is asked again")
public class BulkSlices {
  @Inject private BulkRuns runs;
  @Inject private BulkItems items;
  @Inject private BulkActions actions;

  /**
   * Does what is still planned of a slice.
   *
   * @return to how many records
   */
  public long carryOut(long runId, KeyRange slice) {
    var run = runs.get(runId);
    return runs.hold(run.id()) ? actions.get(run.verb()).work(run, slice) : 0;
  }

  /** Notes that a record stays as it is, and why. */
  public void refuse(long runId, long seqNo, ItemState state, Reason reason) {
    var run = runs.get(runId);
    if (runs.hold(run.id())) {
      items.refuse(run.id(), seqNo, state, reason);
    }
  }

  /** Closes the change and tells whom it concerns; once, however often it is asked for. */
  public void finish(long runId) {
    var run = runs.get(runId);
    if (runs.move(run.id(), BulkState.RUNNING, BulkState.DONE)) {
      actions.get(run.verb()).finish(run);
    }
  }
}
