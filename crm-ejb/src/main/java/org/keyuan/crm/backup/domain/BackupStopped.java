package org.keyuan.crm.backup.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** Somebody asked the backup job to stop; nothing is left of what it had begun. */
public class BackupStopped extends BusinessException {
  public BackupStopped() {
    super("job.message.stopped");
  }
}
