package org.keyuan.crm.job.domain;

/** What a line of a run's log is about: progress, a record left out, or a failure. */
public enum LogSeverity {
  INFO,
  SKIP,
  ERROR
}
