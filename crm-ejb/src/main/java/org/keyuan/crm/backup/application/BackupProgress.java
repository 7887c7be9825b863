package org.keyuan.crm.backup.application;

/**
 * Is told how far a backup or restore has got, every few thousand rows. What it throws ends the
 * work at once and cleanly, which is how a job is stopped.
 */
@FunctionalInterface
public interface BackupProgress {
  /** For those who do not want to know. */
  BackupProgress NONE = (step, table, rows, total) -> {};

  /**
   * @param table at work; empty when the step is about the whole file
   * @param rows of all tables done in this step
   * @param total rows of all tables
   */
  void at(BackupStep step, String table, long rows, long total);
}
