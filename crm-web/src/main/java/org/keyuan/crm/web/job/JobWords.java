package org.keyuan.crm.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.keyuan.crm.job.application.JobRunRow;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.text.Words;

/** Says schedules, times and messages of jobs in the caller's language. */
@Named
@RequestScoped
public class JobWords {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Inject Words words;
  @Inject Parameters parameters;
  @Inject CompanyClock clock;

  public String name(String job) {
    return words.of("job.name." + job);
  }

  /**
   * Every day at a time, every so many minutes, or the calendar's own notation; when nothing starts
   * by itself, that.
   */
  public String schedule(JobSchedule schedule) {
    if (!schedule.enabled()) {
      return words.of("job.schedule.none");
    }
    boolean daily = schedule.dayOfMonth().equals("*") && schedule.dayOfWeek().equals("*");
    if (daily && !schedule.isSeveralTimesADay()) {
      return words.of(
          "job.schedule.daily",
          "%02d:%02d"
              .formatted(Integer.valueOf(schedule.hour()), Integer.valueOf(schedule.minute())));
    }
    if (daily && schedule.hour().equals("*") && schedule.minute().startsWith("*/")) {
      return words.of("job.schedule.minutes", schedule.minute().substring(2));
    }
    return String.join(
        " ", schedule.minute(), schedule.hour(), schedule.dayOfMonth(), schedule.dayOfWeek());
  }

  /** In the company's zone; empty for null. */
  public String time(Instant instant) {
    return instant == null ? "" : SECOND.format(instant.atZone(parameters.zone()));
  }

  /** Hours, minutes and seconds from start to end, or to now. */
  public String duration(JobRunRow run) {
    Instant end = run.endedAt() == null ? clock.now() : run.endedAt();
    Duration taken = Duration.between(run.startedAt(), end);
    return "%d:%02d:%02d".formatted(taken.toHours(), taken.toMinutesPart(), taken.toSecondsPart());
  }

  /** Empty for null. */
  public String text(JobMessage message) {
    return message == null
        ? ""
        : Messages.text(words.getLocale(), message.key(), message.args().toArray());
  }

  /** {@code asOf=1998-12-01 policy=foodmart}. */
  public String parameters(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  public String starter(JobRunRow run) {
    return run.startedBy() == null ? words.of("job.starter.system") : run.startedBy();
  }
}
