package org.keyuan.crm.web.job;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.keyuan.crm.job.application.JobRow;
import org.keyuan.crm.job.application.JobRunRow;
import org.keyuan.crm.job.domain.JobLogLine;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.shared.text.Messages;

/** Jobs and runs as JSON; messages in English, as scripts read them. */
final class JobJson {
  private JobJson() {}

  static JsonObject job(JobRow row) {
    JobSchedule schedule = row.schedule();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("name", row.job())
            .add("enabled", schedule.enabled())
            .add("schedule", schedule.enabled() ? expression(schedule) : "");
    put(json, "lastRun", row.lastRunId());
    put(json, "lastState", row.lastState());
    put(json, "lastStartedAt", row.lastStartedAt());
    return json.build();
  }

  static JsonObject run(JobRunRow run) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", run.id())
            .add("job", run.job())
            .add("key", run.runKey())
            .add("state", run.state().name())
            .add("startedAt", run.startedAt().toString());
    put(json, "startedBy", run.startedBy());
    put(json, "endedAt", run.endedAt());
    put(json, "message", text(run.message()));
    return json.add(
            "counts",
            Json.createObjectBuilder().add("counted", run.counted()).add("skipped", run.skipped()))
        .add("progress", run.percent())
        .build();
  }

  static JsonObject line(JobLogLine line) {
    return Json.createObjectBuilder()
        .add("at", line.at().toString())
        .add("severity", line.severity().name())
        .add("message", text(line.message()))
        .build();
  }

  private static String expression(JobSchedule schedule) {
    return String.join(
        " ", schedule.minute(), schedule.hour(), schedule.dayOfMonth(), schedule.dayOfWeek());
  }

  private static String text(JobMessage message) {
    return message == null
        ? null
        : Messages.text(Locale.ENGLISH, message.key(), message.args().toArray());
  }

  private static void put(JsonObjectBuilder json, String name, Object value) {
    if (value == null) {
      json.addNull(name);
    } else {
      json.add(name, value.toString());
    }
  }
}
