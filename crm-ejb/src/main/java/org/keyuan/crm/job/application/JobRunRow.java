package org.keyuan.crm.job.application;

import java.time.Instant;
import java.util.Map;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;

/**
 * A run as people see it.
 *
 * @param startedBy log-in name; null for the system
 * @param endedAt null while it is going on
 * @param counted records worked on so far
 * @param skipped records left out with a reason
 * @param percent 0 to 100, from the checkpoints; 100 for a completed run
 * @param message what came of it, or null
 */
public record JobRunRow(
    long id,
    String job,
    String runKey,
    JobState state,
    boolean stopRequested,
    Map<String, String> parameters,
    String startedBy,
    String node,
    int attempt,
    Instant startedAt,
    Instant endedAt,
    long counted,
    long skipped,
    int percent,
    JobMessage message) {}
