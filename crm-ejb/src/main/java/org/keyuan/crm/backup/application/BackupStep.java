package org.keyuan.crm.backup.application;

/** What a backup or restore is doing; the labels are in the bundle {@code backup}. */
public enum BackupStep {
  SNAPSHOT,
  CHECK,
  LOAD,
  COMPARE,
  MIGRATE;

  /** Key of the label. */
  public String labelKey() {
    return "backup.step." + name();
  }
}
