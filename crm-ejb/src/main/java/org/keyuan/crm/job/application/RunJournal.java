package org.keyuan.crm.job.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.job.domain.StaleRun;
import org.keyuan.crm.job.persistence.JobLeaseTable;
import org.keyuan.crm.job.persistence.JobLogTable;
import org.keyuan.crm.job.persistence.JobRunTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * What a job writes about itself, each time in a transaction of its own, so that the words outlive
 * a chunk that is rolled back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("inside of the job machinery")
public class RunJournal {
  @Inject JobRunTable runs;
  @Inject JobLeaseTable leases;
  @Inject JobLogTable log;
  @Inject ActiveRuns active;
  @Inject CompanyClock clock;

  /**
   * The ticket of the attempt that a job thread was started for.
   *
   * @throws StaleRun when a newer attempt has taken over
   */
  public RunTicket ticket(long runId, int attempt) {
    return runs.find(runId)
        .filter(ticket -> ticket.attempt() == attempt)
        .orElseThrow(() -> new StaleRun(runId, attempt));
  }

  /** Adds a line to the run's log. */
  public void log(RunTicket ticket, LogSeverity severity, JobMessage message) {
    log.insert(ticket.runId(), severity, message, clock.now());
  }

  /**
   * Sets the words that the run's row shows, such as what it produced; they stay after a successful
   * end.
   */
  public void say(RunTicket ticket, JobMessage message) {
    runs.say(ticket, message);
  }

  /** Keeps the engine's number of the run. */
  public void recordExecution(RunTicket ticket, long executionId) {
    runs.recordExecution(ticket, executionId);
  }

  /**
   * Ends the run and frees its lease; the message may be null. A late call of an old attempt
   * changes nothing.
   */
  public void end(RunTicket ticket, JobState state, JobMessage message) {
    if (runs.end(ticket, state, message, clock.now())) {
      leases.release(ticket.runId());
      active.remove(ticket.runId());
    }
  }
}
