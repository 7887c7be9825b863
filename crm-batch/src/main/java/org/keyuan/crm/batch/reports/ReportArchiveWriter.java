package org.keyuan.crm.batch.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.keyuan.crm.batch.shared.CheckpointWriter;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.reporting.application.ReportArchiving;
import org.keyuan.crm.reporting.domain.ScheduledReport;
import org.keyuan.crm.settings.CompanyClock;

/**
 * Makes each report in all formats and keeps it; report and checkpoint commit together. The
 * parameter {@code asOf} is the day that relative periods count from, today by default.
 */
@Named("reportArchiveWriter")
@Dependent
public class ReportArchiveWriter extends CheckpointWriter<ScheduledReport> {
  @Inject ReportArchiving archiving;
  @Inject CompanyClock clock;

  @Override
  protected long write(List<ScheduledReport> reports) throws IOException {
    String asOf = run.parameter("asOf", clock.today().toString());
    for (ScheduledReport report : reports) {
      archiving.archive(report, run.ticket().runId(), LocalDate.parse(asOf));
      run.log(LogSeverity.INFO, "report.message.archived", report.code().name(), report.id());
    }
    return reports.size();
  }
}
