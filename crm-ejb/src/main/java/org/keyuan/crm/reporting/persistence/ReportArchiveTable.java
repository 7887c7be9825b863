package org.keyuan.crm.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.keyuan.crm.reporting.domain.CriteriaText;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.sql.Database;

/** Rows of REPORT_ARCHIVE and their files. */
@ApplicationScoped
public class ReportArchiveTable {
  private Database database;

  protected ReportArchiveTable() {}

  @Inject
  public ReportArchiveTable(Database database) {
    this.database = database;
  }

  /** What the archive keeps of a report beside its files. */
  public record Entry(
      String origin, ReportCode code, ReportCriteria criteria, String locale, long rowCount) {}

  /** Whether the report of this origin was archived before. */
  public boolean holds(String origin) {
    return database.number("SELECT COUNT(*) FROM REPORT_ARCHIVE WHERE ORIGIN = ?", origin) > 0;
  }

  /** Adds a report made by the caller and gives its id. */
  public long insert(Entry entry, Caller maker, Scope reach, Instant now) {
    long id = database.nextId("REPORT_ARCHIVE");
    database.update(
        "INSERT INTO REPORT_ARCHIVE (ID, ORIGIN, REPORT_CODE, CRITERIA, LOCALE, ROW_TOTAL, REACH,"
            + " OWNER_ID, DEPARTMENT_ID, CREATED_AT, CREATED_BY)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        entry.origin(),
        entry.code(),
        CriteriaText.format(entry.criteria()),
        entry.locale(),
        entry.rowCount(),
        reach,
        maker.employeeId(),
        maker.departmentId(),
        now,
        maker.loginName());
    return id;
  }

  public void insertFile(long archiveId, ReportFormat format, long fileId) {
    database.update(
        "INSERT INTO REPORT_ARCHIVE_FILE (ARCHIVE_ID, FORMAT, FILE_ID) VALUES (?, ?, ?)",
        archiveId,
        format,
        fileId);
  }

  /** Ids of the oldest reports made before the moment, at most as many as given. */
  public List<Long> listBefore(Instant moment, int most) {
    return database.list(
        "SELECT ID FROM REPORT_ARCHIVE WHERE CREATED_AT < ? ORDER BY CREATED_AT, ID"
            + " OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY",
        row -> row.number(1),
        moment,
        most);
  }

  /** Removes a report with its files. */
  public void remove(long id) {
    List<Long> files =
        database.list(
            "SELECT FILE_ID FROM REPORT_ARCHIVE_FILE WHERE ARCHIVE_ID = ?",
            row -> row.number(1),
            id);
    database.update("DELETE FROM REPORT_ARCHIVE_FILE WHERE ARCHIVE_ID = ?", id);
    files.forEach(file -> database.update("DELETE FROM STORED_FILE WHERE ID = ?", file));
    database.update("DELETE FROM REPORT_ARCHIVE WHERE ID = ?", id);
  }
}
