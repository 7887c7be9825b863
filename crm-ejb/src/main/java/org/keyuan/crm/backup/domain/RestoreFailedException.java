package org.keyuan.crm.backup.domain;

/** The restore did not succeed; the target is as empty as before. */
public class RestoreFailedException extends BackupException {
  public RestoreFailedException(String reason, Object... args) {
    super("backup.error.restore." + reason, args);
  }
}
