package org.keyuan.crm.bulk.application;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.error.BusinessException;

/**
 * Does what was confirmed, slice by slice, each in a transaction. Where one record refuses, its
 * slice is done record by record, and that one stays with the reason beside it.
 */
@ApplicationScoped
public class BulkWork {
  private static final Logger LOG = Logger.getLogger(BulkWork.class.getName());

  @Inject private BulkRuns runs;
  @Inject private BulkItems items;
  @Inject private BulkSlices slices;
  @Inject private Refusals refusals;

  /** The numbers of all records of a bulk change. */
  public KeyRange numbers(long runId) {
    return new KeyRange(1, items.last(runs.get(runId).id()));
  }

  /**
   * Does it to the records whose numbers lie in the slice; what was done before is not done again.
   *
   * @return to how many
   */
  public long work(long runId, KeyRange slice) {
    try {
      return slices.carryOut(runId, slice);
    } catch (BusinessException | EJBException | jakarta.validation.ValidationException e) {
      LOG.log(Level.FINE, "A slice is done record by record", e);
      return items.numbers(runs.get(runId).id(), slice).stream()
          .mapToLong(number -> alone(runId, number))
          .sum();
    }
  }

  private long alone(long runId, long number) {
    try {
      return slices.carryOut(runId, new KeyRange(number, number));
    } catch (BusinessException | EJBException | jakarta.validation.ValidationException e) {
      var refusal = refusals.of(e);
      slices.refuse(runId, number, refusal.state(), refusal.reason());
      return 0;
    }
  }

  public void finish(long runId) {
    slices.finish(runId);
  }
}
