package org.keyuan.crm.backup.domain;

/** The backup could not be written; no file is left behind. */
public class BackupNotWrittenException extends BackupException {
  public BackupNotWrittenException(String reason, Object... args) {
    super("backup.error.write." + reason, args);
  }
}
