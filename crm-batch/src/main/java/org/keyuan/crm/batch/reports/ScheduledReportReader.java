package org.keyuan.crm.batch.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.keyuan.crm.batch.shared.CheckpointReader;
import org.keyuan.crm.batch.shared.Keyed;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.reporting.application.ReportSchedules;
import org.keyuan.crm.reporting.domain.ScheduledReport;

/** Reads the active scheduled reports one by one, in the order of their ids. */
@Named("scheduledReportReader")
@Dependent
public class ScheduledReportReader extends CheckpointReader<ScheduledReport> {
  @Inject ReportSchedules schedules;

  private KeyRange remaining;

  @Override
  protected void openAt(KeyRange keys) {
    remaining = keys;
  }

  @Override
  protected Keyed<ScheduledReport> readNext() {
    if (remaining.isEmpty()) {
      return null;
    }
    Optional<ScheduledReport> next = schedules.findNext(remaining.low());
    next.ifPresent(report -> remaining = new KeyRange(report.id() + 1, remaining.high()));
    return next.map(report -> new Keyed<>(report.id(), report)).orElse(null);
  }
}
