package org.keyuan.crm.backup.domain;

/** The backup comes from a newer program than this one. */
public class BackupTooNewException extends BackupException {
  public BackupTooNewException(String reason, Object... args) {
    super("backup.error.newer." + reason, args);
  }
}
