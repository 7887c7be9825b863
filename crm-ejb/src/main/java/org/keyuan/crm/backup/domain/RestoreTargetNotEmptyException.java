package org.keyuan.crm.backup.domain;

/** The database to restore into already holds something. */
public class RestoreTargetNotEmptyException extends BackupException {
  public RestoreTargetNotEmptyException(String reason, Object... args) {
    super("backup.error.target." + reason, args);
  }
}
