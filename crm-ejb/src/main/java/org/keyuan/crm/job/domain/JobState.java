package org.keyuan.crm.job.domain;

/**
 * Where a run stands. A run that is asked to stop stays {@code STARTED} until its step has reached
 * a checkpoint.
 */
public enum JobState {
  STARTED,
  COMPLETED,
  FAILED,
  STOPPED;

  /** Only what ended without its result can be taken up again under the same key. */
  public boolean canRestart() {
    return this == FAILED || this == STOPPED;
  }
}
