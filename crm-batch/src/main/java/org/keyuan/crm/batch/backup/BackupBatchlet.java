package org.keyuan.crm.batch.backup;

import jakarta.inject.Inject;
import org.keyuan.crm.backup.application.BackupKeeping;
import org.keyuan.crm.backup.application.BackupStep;
import org.keyuan.crm.backup.domain.BackupStopped;
import org.keyuan.crm.batch.shared.OnceBatchlet;

/** A step of the backup job: it ends at once and cleanly when somebody stops the job. */
abstract class BackupBatchlet extends OnceBatchlet {
  @Inject BackupKeeping backups;

  /** Does the step's work and returns how many rows it was. */
  protected abstract long work();

  @Override
  protected final long perform() {
    try {
      return work();
    } catch (BackupStopped e) {
      return 0;
    }
  }

  /** To be handed on as the progress of long work. */
  protected final void goOn(BackupStep step, String table, long rows, long total) {
    if (isStopRequested()) {
      throw new BackupStopped();
    }
  }
}
