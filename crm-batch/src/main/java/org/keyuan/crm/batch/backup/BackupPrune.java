package org.keyuan.crm.batch.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.keyuan.crm.job.domain.LogSeverity;

/** Deletes the backups that the retention rule no longer keeps. */
@Named("backupPrune")
@Dependent
public class BackupPrune extends BackupBatchlet {
  @Override
  protected long work() {
    run.log(LogSeverity.INFO, "backup.message.pruned", backups.prune());
    return 0;
  }
}
