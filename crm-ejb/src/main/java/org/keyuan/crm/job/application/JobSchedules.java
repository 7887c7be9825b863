package org.keyuan.crm.job.application;

import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.job.domain.ScheduleChanged;
import org.keyuan.crm.job.domain.UnknownJob;
import org.keyuan.crm.job.persistence.JobScheduleTable;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;

/** When jobs start by themselves. Every server reads the change within a minute. */
@Stateless
@Permitted(kind = RecordKind.JOB, action = Action.EDIT)
public class JobSchedules {
  @Inject JobScheduleTable schedules;
  @Inject ChangeLog log;

  /**
   * @throws UnknownJob when there is no such job
   * @throws ScheduleChanged when somebody else has changed it since
   */
  public void reschedule(@NotNull @Valid RescheduleJob command) {
    JobSchedule known =
        schedules.find(command.job()).orElseThrow(() -> new UnknownJob(command.job()));
    JobSchedule wanted = command.applyTo(known);
    if (!schedules.change(wanted)) {
      throw new ScheduleChanged(command.job());
    }
    log.write(
        "RESCHEDULE",
        RecordKind.JOB,
        null,
        command.job(),
        Map.of("schedule", new String[] {told(known), told(wanted)}));
  }

  private static String told(JobSchedule schedule) {
    return String.join(
        " ",
        schedule.dayOfMonth(),
        schedule.dayOfWeek(),
        schedule.hour() + ":" + schedule.minute(),
        String.valueOf(schedule.enabled()));
  }

  /** The server's own notation of a schedule, in the given zone. */
  static ScheduleExpression expression(JobSchedule schedule, String zone) {
    return new ScheduleExpression()
        .dayOfMonth(schedule.dayOfMonth())
        .dayOfWeek(schedule.dayOfWeek())
        .hour(schedule.hour())
        .minute(schedule.minute())
        .second(0)
        .timezone(zone);
  }
}
