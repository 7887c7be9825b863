package org.keyuan.crm.web.job;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.JobQueries;
import org.keyuan.crm.job.application.JobRunRow;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.JobLogLine;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.web.shared.form.FormFlow;

/** One run with its progress and log; the id comes with the page's address or its form. */
@Named
@RequestScoped
public class JobRunBacking {
  private static final int LINES = 100;

  @Inject JobQueries queries;
  @Inject JobControl control;
  @Inject FormFlow flow;
  @Inject HttpServletRequest request;

  private Long id;
  private JobRunRow run;

  /** Buttons ask for the run's state before the form's values have reached this bean. */
  @PostConstruct
  void readForm() {
    var posted = request.getParameter("runId");
    if (posted != null && posted.matches("\\d{1,18}")) {
      id = Long.valueOf(posted);
    }
  }

  public void stop() {
    flow.act(() -> control.stop(id), "job.message.stopping", here());
  }

  public void restart() {
    flow.act(() -> control.restart(id), "job.message.started", here());
  }

  /** Null as long as the page has not said which run it is about. */
  public JobRunRow getRun() {
    if (run == null && id != null) {
      run = queries.get(id);
    }
    return run;
  }

  public boolean isRunning() {
    return getRun().state() == JobState.STARTED;
  }

  public List<Checkpoint> getProgress() {
    return queries.listProgress(id);
  }

  public List<JobLogLine> getLog() {
    return queries.listLog(id, LINES);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  private String here() {
    return "/job/view.xhtml?id=" + id;
  }
}
