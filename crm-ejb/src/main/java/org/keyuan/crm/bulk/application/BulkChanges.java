package org.keyuan.crm.bulk.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.keyuan.crm.job.application.JobLauncher;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.Unguarded;

/** Carries out what a preview shows: small ones at once, big ones by the job {@code bulk}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("a bulk change is known to whoever prepared it, and each record's scope is asked again")
public class BulkChanges {
  /** The job's name and the name of its parameter. */
  public static final String JOB = "bulk";

  public static final String RUN = "bulk";

  private static final long AT_ONCE = 500;

  @Inject private BulkStart start;
  @Inject private BulkWork work;
  @Inject private JobLauncher launcher;

  /**
   * Confirms a preview; confirmed again, it changes nothing.
   *
   * @param accepted whether what concerns is meant
   */
  public void confirm(long runId, boolean accepted) {
    if (!start.confirm(runId, accepted)) {
      return;
    }
    try {
      carryOut(runId, work.numbers(runId));
    } catch (RuntimeException e) {
      start.giveUp(runId);
      throw e;
    }
  }

  private void carryOut(long runId, KeyRange numbers) {
    if (numbers.high() <= AT_ONCE) {
      work.work(runId, numbers);
      work.finish(runId);
    } else {
      launch(runId);
    }
  }

  /**
   * Takes up a change whose work ended half-way, by a job that failed or with its server; what is
   * going on or done stays as it is.
   */
  public void goOn(long runId) {
    if (start.isStuck(runId)) {
      launch(runId);
    }
  }

  private void launch(long runId) {
    var parameters = Map.of(RUN, Long.toString(runId));
    start.workedOnBy(runId, launcher.start(StartJob.byHand(JOB, parameters)));
  }
}
