package org.keyuan.crm.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.audit.domain.Finding;
import org.keyuan.crm.audit.domain.Flaw;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** AUDIT_CHECK: what each run of the job {@code audit-verify} found, the first flaw of it. */
@ApplicationScoped
public class CheckTable {

  private static final String COLUMNS =
      "SELECT STARTED_AT, ENDED_AT, LAST_NO, FLAWS, FLAW, FLAW_FROM, FLAW_TO, FLAW_ENTRY_ID FROM AUDIT_CHECK ";

  private Database database;

  protected CheckTable() {}

  @Inject
  public CheckTable(Database database) {
    this.database = database;
  }

  /**
   * One run.
   *
   * @param endedAt null while it goes on
   * @param last number of the last row that it looks at
   * @param flaws how many it found so far
   * @param first the flaw with the least number; null where all is well
   */
  public record Check(Instant startedAt, Instant endedAt, long last, long flaws, Finding first) {}

  public Optional<Check> find(long run) {
    return database.find(COLUMNS + "WHERE RUN_ID = ?", CheckTable::check, run);
  }

  /** The newest run that has ended. */
  public Optional<Check> findNewest() {
    return database.find(
        COLUMNS
            + "WHERE ENDED_AT IS NOT NULL ORDER BY RUN_ID DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY",
        CheckTable::check);
  }

  public void begin(long run, long last, Instant now) {
    database.update(
        "INSERT INTO AUDIT_CHECK (RUN_ID, STARTED_AT, LAST_NO) VALUES (?, ?, ?)", run, now, last);
  }

  public void end(long run, Instant now) {
    database.update("UPDATE AUDIT_CHECK SET ENDED_AT = ? WHERE RUN_ID = ?", now, run);
  }

  /** Adds findings to their number; the first of all stays. */
  public void add(long run, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    var first = findings.get(0);
    database.update(
        "UPDATE AUDIT_CHECK SET FLAWS = FLAWS + ? WHERE RUN_ID = ?", findings.size(), run);
    database.update(
        "UPDATE AUDIT_CHECK SET FLAW = ?, FLAW_FROM = ?, FLAW_TO = ?, FLAW_ENTRY_ID = ?"
            + " WHERE RUN_ID = ? AND (FLAW IS NULL OR FLAW_FROM > ?)",
        first.flaw(),
        first.from(),
        first.to(),
        first.entryId(),
        run,
        first.from());
  }

  private static Check check(Row row) throws SQLException {
    var first =
        row.text(5) == null
            ? null
            : new Finding(Flaw.valueOf(row.text(5)), row.number(6), row.number(7), row.id(8));
    return new Check(row.instant(1), row.instant(2), row.number(3), row.number(4), first);
  }
}
