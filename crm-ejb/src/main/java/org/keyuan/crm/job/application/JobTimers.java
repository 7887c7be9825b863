package org.keyuan.crm.job.application;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.job.domain.JobAlreadyRunning;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.job.domain.RunKeyTaken;
import org.keyuan.crm.job.persistence.JobScheduleTable;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.Outage;

/**
 * Starts jobs at their time. Every server has the same timers; the run key (job and day) lets the
 * first one win, and a clock that is set back or a night with two 2 o'clocks starts nothing twice.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
public class JobTimers {
  private static final Logger LOG = Logger.getLogger(JobTimers.class.getName());

  private static final long AGAIN_MILLIS = 30_000;

  @Resource TimerService timerService;
  @Inject JobScheduleTable schedules;
  @Inject JobLauncher launcher;
  @Inject RunKeys runKeys;

  private volatile List<JobSchedule> followed = List.of();

  /** Makes the timers anew when a schedule or the company's zone has changed. */
  public void followSchedules() {
    List<JobSchedule> wanted = schedules.list().stream().filter(JobSchedule::enabled).toList();
    if (!wanted.equals(followed)) {
      timerService.getTimers().forEach(Timer::cancel);
      wanted.forEach(this::schedule);
      followed = wanted;
    }
  }

  private void schedule(JobSchedule schedule) {
    timerService.createCalendarTimer(
        JobSchedules.expression(schedule, runKeys.zone().getId()),
        new TimerConfig(schedule.job(), false));
    LOG.log(Level.INFO, "Job {0} is scheduled", schedule.job());
  }

  /** What the database could not be asked for is tried again, and by the run key has one effect. */
  @Timeout
  public void fire(Timer timer) {
    var job = (String) timer.getInfo();
    try {
      CallerContext.as(Caller.system(), () -> start(job));
    } catch (RuntimeException e) {
      if (!Outage.isBehind(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "Job {0} waits for the database", job);
      timerService.createSingleActionTimer(AGAIN_MILLIS, new TimerConfig(job, false));
    }
  }

  private void start(String job) {
    try {
      schedules
          .find(job)
          .ifPresent(found -> launcher.start(new StartJob(job, runKeys.now(found), Map.of())));
    } catch (RunKeyTaken e) {
      LOG.log(Level.FINE, "Another server was first: {0}", e.getMessage());
    } catch (JobAlreadyRunning e) {
      LOG.log(Level.WARNING, "Scheduled start left out: {0}", e.getMessage());
    }
  }
}
