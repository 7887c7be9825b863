package org.keyuan.crm.job.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.job.domain.StaleRun;
import org.keyuan.crm.job.persistence.JobCheckpointTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * How far a run has come, written in the same transaction as the work it counts. The container's
 * own checkpoints do not survive a killed server together with partitions; these do.
 */
@Stateless
@Unguarded("inside of the job machinery")
public class RunCheckpoints {
  @Inject JobCheckpointTable checkpoints;
  @Inject CompanyClock clock;

  /**
   * The partitions of a step: those of the run's first attempt, or new ones from the given ranges.
   *
   * @param ranges asked only when the step has not been cut yet
   */
  public List<Checkpoint> plan(RunTicket ticket, String step, Supplier<List<KeyRange>> ranges) {
    List<Checkpoint> known = checkpoints.list(ticket.runId(), step);
    if (!known.isEmpty()) {
      return known;
    }
    int partition = 0;
    for (KeyRange range : ranges.get()) {
      checkpoints.insert(ticket, step, partition++, range, clock.now());
    }
    return checkpoints.list(ticket.runId(), step);
  }

  /**
   * Where a partition stands; created over the given range when the step is not cut into
   * partitions.
   */
  public Checkpoint open(RunTicket ticket, String step, int partition, KeyRange range) {
    return checkpoints
        .find(ticket.runId(), step, partition)
        .orElseGet(
            () -> {
              checkpoints.insert(ticket, step, partition, range, clock.now());
              return new Checkpoint(step, partition, range, range.low() - 1, range.isEmpty(), 0, 0);
            });
  }

  /**
   * Counts a piece of work as done.
   *
   * @param passed first and last key of the piece; keys only ever go up
   * @throws StaleRun when a newer attempt has taken over, or the piece was counted before: the work
   *     must be rolled back
   */
  public void advance(RunTicket ticket, String step, int partition, KeyRange passed, long counted) {
    if (!checkpoints.advance(ticket, step, partition, passed, counted, clock.now())) {
      throw new StaleRun(ticket.runId(), ticket.attempt());
    }
  }

  /**
   * Notes that nothing is left in a partition, and counts what was not counted piece by piece.
   *
   * @throws StaleRun when a newer attempt has taken over
   */
  public void finish(RunTicket ticket, String step, int partition, long counted) {
    if (!checkpoints.finish(ticket, step, partition, counted, clock.now())) {
      throw new StaleRun(ticket.runId(), ticket.attempt());
    }
  }

  /** Counts records left out; their reasons go to the log or to the job's own store. */
  public void skip(RunTicket ticket, String step, int partition, long skipped) {
    checkpoints.skip(ticket, step, partition, skipped);
  }
}
