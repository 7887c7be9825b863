package org.keyuan.crm.batch.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.reporting.application.ReportArchiving;

/** Removes reports from the archive that are older than the company keeps them. */
@Named("reportRetention")
@Dependent
public class ReportRetention extends OnceBatchlet {
  @Inject ReportArchiving archiving;

  @Override
  protected long perform() {
    long all = 0;
    long removed;
    do {
      removed = archiving.removeOld();
      all += removed;
    } while (removed > 0 && !isStopRequested());
    if (all > 0) {
      run.log(LogSeverity.INFO, "report.message.removed", all);
    }
    return 0;
  }
}
