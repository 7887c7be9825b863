package org.keyuan.crm.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.keyuan.crm.reporting.application.ReportArchiveQueries;
import org.keyuan.crm.reporting.application.ReportArchiveRow;
import org.keyuan.crm.reporting.application.ReportSchedules;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ScheduledReport;
import org.keyuan.crm.settings.Parameters;

/** What was kept, page by page, and what is made by itself. */
@Named
@RequestScoped
public class ArchiveBacking {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int ROWS = 50;

  @Inject private HttpServletRequest request;
  @Inject private ReportArchiveQueries archive;
  @Inject private ReportSchedules schedules;
  @Inject private Parameters parameters;

  private List<ReportArchiveRow> rows;
  private List<ScheduledReport> scheduled;

  public List<ReportArchiveRow> getRows() {
    if (rows == null) {
      rows = archive.listNewest((getPage() - 1) * ROWS, ROWS + 1);
    }
    return rows.subList(0, Math.min(ROWS, rows.size()));
  }

  public boolean isMore() {
    return getRows().size() < rows.size();
  }

  public int getPage() {
    Long page = new ReportParameters(request).id("page");
    return page == null || page < 1 ? 1 : (int) Math.min(page, 10_000);
  }

  public List<ScheduledReport> getSchedules() {
    if (scheduled == null) {
      scheduled = schedules.list();
    }
    return scheduled;
  }

  /** A moment in the company's zone. */
  public String moment(Instant instant) {
    return MINUTE.format(instant.atZone(parameters.zone()));
  }

  /** The address query that shows the same report with the data of today. */
  public String query(ReportArchiveRow row) {
    return new ReportQuery(row.code(), row.criteria()).toString();
  }

  /** As {@link #query(ReportArchiveRow)} for a scheduled report. */
  public String query(ScheduledReport report) {
    return new ReportQuery(report.code(), report.criteria()).toString();
  }

  /** The days of the criteria as text. */
  public String days(ReportCriteria criteria) {
    return (criteria.from() == null ? "" : criteria.from())
        + " ~ "
        + (criteria.to() == null ? "" : criteria.to());
  }
}
