package org.keyuan.crm.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.reporting.domain.CriteriaText;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ScheduledReport;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.text.Messages;

/** Rows of REPORT_SCHEDULE. */
@ApplicationScoped
public class ReportScheduleTable {
  private static final String SELECT =
      "SELECT ID, REPORT_CODE, CRITERIA, LOCALE, ACTIVE FROM REPORT_SCHEDULE ";

  private Database database;

  protected ReportScheduleTable() {}

  @Inject
  public ReportScheduleTable(Database database) {
    this.database = database;
  }

  public List<ScheduledReport> list() {
    return database.list(SELECT + "ORDER BY ID", ReportScheduleTable::report);
  }

  /** The next active report behind the given id, that id included. */
  public Optional<ScheduledReport> findNext(long fromId) {
    return database.find(
        SELECT + "WHERE ID >= ? AND ACTIVE = ? ORDER BY ID OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY",
        ReportScheduleTable::report,
        fromId,
        true);
  }

  /** Adds a report to those made by themselves. */
  public void insert(ScheduledReport report) {
    database.update(
        "INSERT INTO REPORT_SCHEDULE (ID, REPORT_CODE, CRITERIA, LOCALE, ACTIVE)"
            + " VALUES (?, ?, ?, ?, ?)",
        database.nextId("REPORT_SCHEDULE"),
        report.code(),
        CriteriaText.format(report.criteria()),
        report.locale().toLanguageTag(),
        report.active());
  }

  public boolean setActive(long id, boolean active) {
    return database.update("UPDATE REPORT_SCHEDULE SET ACTIVE = ? WHERE ID = ?", active, id) == 1;
  }

  public boolean remove(long id) {
    return database.update("DELETE FROM REPORT_SCHEDULE WHERE ID = ?", id) == 1;
  }

  private static ScheduledReport report(Row row) throws SQLException {
    return new ScheduledReport(
        row.number(1),
        ReportCode.valueOf(row.text(2)),
        CriteriaText.parse(row.text(3)),
        Messages.locale(row.text(4)),
        row.flag(5));
  }
}
