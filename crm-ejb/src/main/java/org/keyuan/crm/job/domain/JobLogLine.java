package org.keyuan.crm.job.domain;

import java.time.Instant;

/** One line of a run's log. */
public record JobLogLine(Instant at, LogSeverity severity, JobMessage message) {}
