package org.keyuan.crm.job.domain;

import java.time.Instant;

/**
 * The right to run, held by one server for a short time and renewed while it lives.
 *
 * @param name the job, or the run where runs go on side by side
 * @param node the server
 * @param boot this start of that server: what an earlier start held is free at once
 */
public record Lease(String name, long runId, String node, String boot, Instant until) {}
