package org.keyuan.crm.batch.shared;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.keyuan.crm.job.application.JobCallers;
import org.keyuan.crm.job.application.RunJournal;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;

/**
 * What a batch artifact wants to know about its run, and the one place where its use cases get
 * their caller: the person who started the run, or the system. Every job definition passes {@code
 * run} and {@code attempt} on as properties of the job.
 */
@Dependent
public class RunContext {
  @Inject JobContext job;
  @Inject StepContext step;
  @Inject RunJournal journal;
  @Inject JobCallers callers;

  private RunTicket ticket;
  private Caller caller;

  /**
   * @throws org.keyuan.crm.job.domain.StaleRun when a newer attempt has taken the run over
   */
  public RunTicket ticket() {
    if (ticket == null) {
      long run = Long.parseLong(job.getProperties().getProperty("run"));
      int attempt = Integer.parseInt(job.getProperties().getProperty("attempt"));
      ticket = journal.ticket(run, attempt);
    }
    return ticket;
  }

  public String stepName() {
    return step.getStepName();
  }

  /** A parameter of the run, or the given value where it was not passed. */
  public String parameter(String name, String otherwise) {
    return ticket().parameter(name, otherwise);
  }

  /** Runs work as the one for whom the job runs. */
  public <T> T as(Callable<T> work) throws Exception {
    if (caller == null) {
      caller = callers.of(ticket());
    }
    return CallerContext.call(caller, work);
  }

  /** Adds a line to the run's log, whatever becomes of the current transaction. */
  public void log(LogSeverity severity, String messageKey, Object... args) {
    journal.log(ticket(), severity, JobMessage.of(messageKey, args));
  }

  /** Sets the words that the run's row shows when it has ended well. */
  public void say(String messageKey, Object... args) {
    journal.say(ticket(), JobMessage.of(messageKey, args));
  }
}
