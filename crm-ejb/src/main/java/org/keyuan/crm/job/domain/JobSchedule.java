package org.keyuan.crm.job.domain;

import java.util.Map;

/**
 * When a job starts by itself, in the words of the server's calendar timers ({@code *}, {@code 2},
 * {@code 8,18}, {@code Mon-Fri}), read in the company's zone.
 *
 * @param parallel whether several runs with different keys may go on at once, as imports do
 * @param version of the row, for seeing that somebody else changed it
 */
public record JobSchedule(
    String job,
    String dayOfMonth,
    String dayOfWeek,
    String hour,
    String minute,
    boolean enabled,
    boolean parallel,
    Map<String, String> parameters,
    long version) {

  /**
   * The name whose lease a run must hold: the job, or the single run where runs may go on side by
   * side.
   */
  public String leaseName(String runKey) {
    return parallel ? runKey : job;
  }

  /** Whether the run key must name the time as well as the day. */
  public boolean isSeveralTimesADay() {
    return !hour.matches("\\d+") || !minute.matches("\\d+");
  }
}
