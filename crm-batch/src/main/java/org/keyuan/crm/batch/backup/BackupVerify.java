package org.keyuan.crm.batch.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Restores the file into a scratch database and compares: only then it counts as a backup. */
@Named("backupVerify")
@Dependent
public class BackupVerify extends BackupBatchlet {
  @Override
  protected long work() {
    backups
        .verifyNewest(this::goOn)
        .ifPresent(
            found ->
                run.say(
                    "backup.message.verified",
                    found.tables(),
                    found.rows(),
                    found.took().toSeconds()));
    return 0;
  }
}
