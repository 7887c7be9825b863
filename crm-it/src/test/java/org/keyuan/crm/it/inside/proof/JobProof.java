package org.keyuan.crm.it.inside.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.JobQueries;
import org.keyuan.crm.job.application.JobRunRow;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Starts every job, with the foreign records as its parameters, as somebody who may start jobs and
 * nothing else: a job does no more than whoever started it may do.
 */
final class JobProof {
  /** Jobs that need no other permission, and what they do. */
  static final Map<String, String> ALLOWED =
      Map.of(
          "audit-verify", "looks whether the trail is whole, and says yes or no",
          "figures", "takes figures anew, which everybody sees within their own scope",
          "search-index", "writes the index anew, in which everybody finds what they may see");

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Foreign foreign = People.get();
  private final Findings findings = new Findings();

  Findings run(List<String> jobs) {
    jobs.forEach(this::prove);
    ALLOWED.keySet().stream()
        .filter(job -> !jobs.contains(job))
        .forEach(job -> findings.wrong(job, "is exempt without need"));
    return findings;
  }

  private void prove(String job) {
    var before = Held.now();
    var id = Inside.as(People.STARTER, () -> start(job));
    var run = ended(id);
    var said = Inside.as(Caller.system(), () -> DeepText.of(queries().listLog(id, 200), run));
    if (!Canary.in(said).isEmpty()) {
      findings.wrong(job, "said " + Canary.in(said));
    }
    if (!before.equals(Held.now())) {
      findings.wrong(job, "changed what is foreign");
    }
    var wanted = ALLOWED.containsKey(job) ? JobState.COMPLETED : JobState.FAILED;
    if (run.state() != wanted) {
      findings.wrong(job, "is " + run.state() + " for somebody who may start jobs alone: " + said);
    }
    findings.tried(job, 1);
  }

  private long start(String job) {
    var parameters =
        Map.of(
            "import", String.valueOf(foreign.id(RecordKind.IMPORT).orElseThrow()),
            "bulk", String.valueOf(ForeignRecords.bulkRun()),
            "mode", "IMPORT");
    return Inside.bean(JobControl.class).start(StartJob.byHand(job, parameters));
  }

  /** The run when it has ended. */
  private static JobRunRow ended(long id) {
    var until = System.nanoTime() + LONGEST.toNanos();
    var run = run(id);
    while (run.state() == JobState.STARTED && System.nanoTime() < until) {
      Thread.onSpinWait();
      run = run(id);
    }
    return run;
  }

  private static JobRunRow run(long id) {
    return Inside.as(Caller.system(), () -> queries().get(id));
  }

  private static JobQueries queries() {
    return Inside.bean(JobQueries.class);
  }
}
