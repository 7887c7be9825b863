package org.keyuan.crm.job.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.keyuan.crm.job.domain.JobSchedule;

/**
 * A job's new schedule, in the notation of calendar timers.
 *
 * @param hour {@code 2}, {@code 8,18}, {@code 8-18} or {@code *}
 * @param dayOfWeek {@code *}, {@code Mon-Fri} or {@code Sun,Wed}
 * @param version of the schedule that the person saw
 */
public record RescheduleJob(
    @NotNull String job,
    @NotNull @Pattern(regexp = DAYS_OF_MONTH, message = "job.error.dayOfMonth") String dayOfMonth,
    @NotNull @Pattern(regexp = DAYS_OF_WEEK, message = "job.error.dayOfWeek") String dayOfWeek,
    @NotNull @Pattern(regexp = HOURS, message = "job.error.hour") String hour,
    @NotNull @Pattern(regexp = MINUTES, message = "job.error.minute") String minute,
    boolean enabled,
    long version) {
  private static final String HOUR = "(1?\\d|2[0-3])";
  private static final String MINUTE = "[1-5]?\\d";
  private static final String DAY = "([1-9]|[12]\\d|3[01])";
  private static final String WEEKDAY = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  static final String HOURS = "\\*|" + HOUR + "([,-]" + HOUR + ")*";
  static final String MINUTES = MINUTE + "([,-]" + MINUTE + ")*|\\*/(5|10|15|20|30)";
  static final String DAYS_OF_MONTH = "\\*|Last|" + DAY + "([,-]" + DAY + ")*";
  static final String DAYS_OF_WEEK = "\\*|" + WEEKDAY + "([,-]" + WEEKDAY + ")*";

  JobSchedule applyTo(JobSchedule known) {
    return new JobSchedule(
        job,
        dayOfMonth,
        dayOfWeek,
        hour,
        minute,
        enabled,
        known.parallel(),
        known.parameters(),
        version);
  }
}
