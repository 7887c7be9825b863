package org.keyuan.crm.tiering.domain;

import java.time.Instant;

/**
 * One tiering of all customers.
 *
 * @param jobRunId the job's run
 * @param endedAt null until everything that follows from it is done
 */
public record TierRun(
    long id, Long jobRunId, TierWindow window, long policyId, Instant startedAt, Instant endedAt) {}
