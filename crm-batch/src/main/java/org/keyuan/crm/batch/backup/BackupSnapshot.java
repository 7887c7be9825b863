package org.keyuan.crm.batch.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.keyuan.crm.backup.application.BackupSummary;
import org.keyuan.crm.job.domain.LogSeverity;

/** Packs the database into one file. */
@Named("backupSnapshot")
@Dependent
public class BackupSnapshot extends BackupBatchlet {
  @Override
  protected long work() {
    BackupSummary summary = backups.write(this::goOn);
    run.log(
        LogSeverity.INFO,
        "backup.message.written",
        summary.file().getFileName(),
        summary.tables(),
        summary.rows(),
        summary.bytes());
    return summary.rows();
  }
}
