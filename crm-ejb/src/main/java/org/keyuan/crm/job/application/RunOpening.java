package org.keyuan.crm.job.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.keyuan.crm.job.domain.JobAlreadyRunning;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.job.domain.Lease;
import org.keyuan.crm.job.domain.RunKeyTaken;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.job.domain.UnknownJob;
import org.keyuan.crm.job.persistence.JobLeaseTable;
import org.keyuan.crm.job.persistence.JobRunTable;
import org.keyuan.crm.job.persistence.JobScheduleTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Takes the lease and writes the run's row in one short transaction of its own, committed before
 * the engine starts: whoever comes second, on whichever server, finds the lease taken.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("inside of the job machinery")
public class RunOpening {
  /** How long a silent server keeps its lease; three missed heartbeats and some. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** What runs many times a day is of no interest after a few days. */
  private static final Duration FREQUENT_KEPT = Duration.ofDays(3);

  @Inject JobScheduleTable schedules;
  @Inject JobLeaseTable leases;
  @Inject JobRunTable runs;
  @Inject NodeIdentity identity;
  @Inject ActiveRuns active;
  @Inject CompanyClock clock;

  /**
   * @throws UnknownJob when there is no such job
   * @throws RunKeyTaken when a run with this key exists, whatever became of it
   * @throws JobAlreadyRunning when the lease is held
   */
  public RunTicket open(StartJob start, String startedBy) {
    JobSchedule schedule = schedule(start.job());
    if (start.runKey() != null && runs.findByKey(start.runKey()).isPresent()) {
      throw new RunKeyTaken(start.runKey());
    }
    long id = runs.nextId();
    String key = start.runKey() == null ? start.job() + "#" + id : start.runKey();
    Map<String, String> parameters = new HashMap<>(schedule.parameters());
    parameters.putAll(start.parameters());
    RunTicket ticket = new RunTicket(id, 1, start.job(), key, parameters, startedBy);
    lease(schedule, ticket);
    runs.insert(ticket, identity.node(), clock.now());
    if (schedule.isSeveralTimesADay()) {
      runs.forget(start.job(), clock.now().minus(FREQUENT_KEPT));
    }
    return ticket;
  }

  /**
   * Continues a run from its checkpoints; all older tickets of the run become worthless.
   *
   * @throws JobAlreadyRunning when the lease is held or somebody else has just taken the run up
   */
  public RunTicket takeUp(RunTicket old) {
    RunTicket next =
        new RunTicket(
            old.runId(),
            old.attempt() + 1,
            old.job(),
            old.runKey(),
            old.parameters(),
            old.startedBy());
    lease(schedule(old.job()), next);
    if (!runs.takeUp(next, identity.node())) {
      throw new JobAlreadyRunning(old.job());
    }
    return next;
  }

  private JobSchedule schedule(String job) {
    return schedules.find(job).orElseThrow(() -> new UnknownJob(job));
  }

  private void lease(JobSchedule schedule, RunTicket ticket) {
    String name = schedule.leaseName(ticket.runKey());
    Instant now = clock.now();
    Lease lease =
        new Lease(name, ticket.runId(), identity.node(), identity.boot(), now.plus(LEASE));
    if (!leases.acquire(lease, now)) {
      throw new JobAlreadyRunning(ticket.job());
    }
    active.add(ticket, name);
  }
}
