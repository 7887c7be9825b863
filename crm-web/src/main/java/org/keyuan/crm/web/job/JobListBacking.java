package org.keyuan.crm.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.JobQueries;
import org.keyuan.crm.job.application.JobRow;
import org.keyuan.crm.job.application.JobRunRow;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.web.shared.form.FormFlow;

/** The job console: all jobs and the newest runs. */
@Named
@RequestScoped
public class JobListBacking {
  private static final int RUNS = 30;

  @Inject JobQueries queries;
  @Inject JobControl control;
  @Inject FormFlow flow;

  private String job;
  private List<JobRow> jobs;
  private List<JobRunRow> runs;

  public void start(String job) {
    flow.act(
        () -> control.start(StartJob.byHand(job, Map.of())),
        "job.message.started",
        "/job/list.xhtml");
  }

  /** Only this job's runs are shown; null for all. */
  public String getJob() {
    return job;
  }

  public void setJob(String job) {
    this.job = job;
  }

  public List<JobRow> getJobs() {
    if (jobs == null) {
      jobs = queries.listJobs();
    }
    return jobs;
  }

  public List<JobRunRow> getRuns() {
    if (runs == null) {
      runs = queries.pageRuns(job, null, RUNS);
    }
    return runs;
  }
}
