package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.JobQueries;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.shared.access.Caller;

/** Runs of jobs, as the database has them. */
final class Runs {
  private Runs() {}

  static long count(String job) {
    return World.sql().number("SELECT COUNT(*) FROM JOB_RUN WHERE JOB = ?", job);
  }

  /** Starts a job as the administrator does, waits until it is complete, and gives its run. */
  static long complete(String job) {
    var run = start(job);
    await(job, run);
    return run;
  }

  static long start(String job) {
    return Inside.as(
        "chief", () -> Inside.bean(JobControl.class).start(StartJob.byHand(job, Map.of())));
  }

  static void await(String job, long run) {
    for (int i = 0; i < 900 && state(run).equals("STARTED"); i++) {
      Trail.breathe();
    }
    assertThat(state(run)).as(job).isEqualTo("COMPLETED");
  }

  private static String state(long run) {
    return Inside.as(Caller.system(), () -> Inside.bean(JobQueries.class).get(run).state().name());
  }
}
