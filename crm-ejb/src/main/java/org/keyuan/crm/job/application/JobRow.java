package org.keyuan.crm.job.application;

import java.time.Instant;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.job.domain.JobState;

/** A job with its newest run; the last three are null when it has never run. */
public record JobRow(
    JobSchedule schedule, Long lastRunId, JobState lastState, Instant lastStartedAt) {
  public String job() {
    return schedule.job();
  }
}
