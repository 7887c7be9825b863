package org.keyuan.crm.job.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;

/**
 * Makes the key of a scheduled run: the job and its day, {@code tiering@2026-11-22}, in the
 * company's zone.
 */
@ApplicationScoped
public class RunKeys {
  @Inject CompanyClock clock;
  @Inject Parameters parameters;

  /**
   * The key of a run that is due now; it names the minute where the job runs several times a day.
   */
  public String now(JobSchedule schedule) {
    ZonedDateTime time = ZonedDateTime.ofInstant(clock.now(), zone());
    return schedule.job()
        + "@"
        + (schedule.isSeveralTimesADay()
            ? time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES)
            : time.toLocalDate());
  }

  /** The company's zone. */
  public ZoneId zone() {
    return parameters.zone();
  }
}
