package org.keyuan.crm.job.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.keyuan.crm.job.domain.JobLogLine;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.shared.sql.Database;

/** JOB_LOG: what a run has to say, at most {@value #LINES_A_RUN} lines of it. */
@ApplicationScoped
public class JobLogTable {
  static final int LINES_A_RUN = 1000;

  private Database database;

  protected JobLogTable() {}

  @Inject
  public JobLogTable(Database database) {
    this.database = database;
  }

  public void insert(long runId, LogSeverity severity, JobMessage message, Instant now) {
    if (database.number("SELECT COUNT(*) FROM JOB_LOG WHERE RUN_ID = ?", runId) >= LINES_A_RUN) {
      return;
    }
    database.update(
        "INSERT INTO JOB_LOG (ID, RUN_ID, LOGGED_AT, SEVERITY, MESSAGE_KEY, MESSAGE_ARGS) VALUES (?, ?, ?, ?, ?, ?)",
        database.nextId("JOB_LOG"),
        runId,
        now,
        severity,
        message.key(),
        message.storedArgs());
  }

  /** The newest lines, latest last. */
  public List<JobLogLine> listLatest(long runId, int lines) {
    List<JobLogLine> newestFirst =
        database.list(
            "SELECT LOGGED_AT, SEVERITY, MESSAGE_KEY, MESSAGE_ARGS FROM JOB_LOG WHERE RUN_ID = ?"
                + " ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY",
            row ->
                new JobLogLine(
                    row.instant(1),
                    LogSeverity.valueOf(row.text(2)),
                    JobMessage.stored(row.text(3), row.text(4))),
            runId,
            lines);
    List<JobLogLine> lastAtTheEnd = new ArrayList<>(newestFirst);
    Collections.reverse(lastAtTheEnd);
    return lastAtTheEnd;
  }
}
