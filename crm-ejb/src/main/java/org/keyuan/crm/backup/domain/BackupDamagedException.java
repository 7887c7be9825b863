package org.keyuan.crm.backup.domain;

/** The file is not a backup, or not the one that was written. */
public class BackupDamagedException extends BackupException {
  public BackupDamagedException(String reason, Object... args) {
    super("backup.error.damaged." + reason, args);
  }
}
