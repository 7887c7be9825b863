package org.keyuan.crm.web.job;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.JobQueries;
import org.keyuan.crm.job.application.JobSchedules;
import org.keyuan.crm.job.application.RescheduleJob;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.omnifaces.cdi.ViewScoped;

/** One job: start it with parameters, or change when it starts by itself. */
@Named
@ViewScoped
public class JobEditBacking implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/job/list.xhtml";

  @Inject private JobQueries queries;
  @Inject private JobSchedules schedules;
  @Inject private JobControl control;
  @Inject private FormFlow flow;

  private String job;
  private String parameters;
  private final Map<String, String> values = new TreeMap<>();
  private boolean enabled;
  private long version;

  public void open() {
    JobSchedule schedule = queries.getJob(job).schedule();
    values.put("dayOfMonth", schedule.dayOfMonth());
    values.put("dayOfWeek", schedule.dayOfWeek());
    values.put("hour", schedule.hour());
    values.put("minute", schedule.minute());
    enabled = schedule.enabled();
    version = schedule.version();
  }

  public void save() {
    RescheduleJob command =
        new RescheduleJob(
            job,
            values.get("dayOfMonth"),
            values.get("dayOfWeek"),
            values.get("hour"),
            values.get("minute"),
            enabled,
            version);
    flow.act(() -> schedules.reschedule(command), "app.saved", LIST);
  }

  /** Parameters are typed as {@code asOf=1998-12-01 policy=foodmart}. */
  public void start() {
    flow.act(() -> control.start(StartJob.typed(job, parameters)), "job.message.started", LIST);
  }

  public Map<String, String> getValues() {
    return values;
  }

  public String getJob() {
    return job;
  }

  public void setJob(String job) {
    this.job = job;
  }

  public String getParameters() {
    return parameters;
  }

  public void setParameters(String parameters) {
    this.parameters = parameters;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }
}
