package org.keyuan.crm.job.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.job.application.ActiveRuns.ActiveRun;
import org.keyuan.crm.job.domain.JobAlreadyRunning;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.job.domain.Lease;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.job.persistence.JobLeaseTable;
import org.keyuan.crm.job.persistence.JobRunTable;
import org.keyuan.crm.settings.CompanyClock;

/** Keeps runs alive that live, and takes up those that nobody holds any more. */
@ApplicationScoped
public class RunUpkeep {
  /** A run that brought the server down this often is left for a person to look at. */
  static final int MOST_ATTEMPTS = 5;

  private static final Logger LOG = Logger.getLogger(RunUpkeep.class.getName());

  @Inject JobLeaseTable leases;
  @Inject JobRunTable runs;
  @Inject JobLauncher launcher;
  @Inject RunJournal journal;
  @Inject ActiveRuns active;
  @Inject NodeIdentity identity;
  @Inject BatchEngineLookup engine;
  @Inject CompanyClock clock;

  void renewLeases() {
    for (ActiveRun run : active.list()) {
      if (!renew(run)) {
        LOG.log(Level.WARNING, "Lease of {0} is lost; stopping it", run.ticket().runKey());
        active.remove(run.ticket().runId());
        stop(run);
      } else if (run.executionId() != null) {
        watch(run);
      }
    }
  }

  private boolean renew(ActiveRun run) {
    Instant now = clock.now();
    return leases.renew(
        new Lease(
            run.leaseName(),
            run.ticket().runId(),
            identity.node(),
            identity.boot(),
            now.plus(RunOpening.LEASE)),
        now);
  }

  private void watch(ActiveRun run) {
    if (engine.get().isOver(run.executionId())) {
      journal.end(run.ticket(), JobState.FAILED, JobMessage.of("job.message.vanished"));
    } else if (runs.isStopRequested(run.ticket())) {
      stop(run);
    }
  }

  private void stop(ActiveRun run) {
    if (run.executionId() != null) {
      engine.get().stop(run.executionId());
    }
  }

  /**
   * Starts what a dead server left, with the same key, from the checkpoints. While this server is
   * still deploying, there is no engine to start them on; taken up now they would count as failed.
   */
  void recover() {
    if (!engine.isThere()) {
      return;
    }
    runs.listAbandoned(identity.node(), identity.boot(), clock.now()).stream()
        .filter(run -> !active.contains(run.runId()))
        .forEach(this::takeUp);
  }

  private void takeUp(RunTicket run) {
    if (run.attempt() >= MOST_ATTEMPTS) {
      journal.end(run, JobState.FAILED, JobMessage.of("job.message.attempts", run.attempt()));
      return;
    }
    try {
      launcher.takeUp(run);
      journal.log(run, LogSeverity.INFO, JobMessage.of("job.message.recovered", identity.node()));
    } catch (JobAlreadyRunning e) {
      LOG.log(Level.FINE, "{0} waits: {1}", new Object[] {run.runKey(), e.getMessage()});
    }
  }
}
