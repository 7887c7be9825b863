package org.keyuan.crm.identity;

import java.time.Instant;

/**
 * A log-in that goes on.
 *
 * @param agent what the browser says of itself, or null
 * @param seenAt the last use, to the minute
 * @param current whether it is the one that asks
 */
public record SessionRow(
    long id, String address, String agent, Instant begunAt, Instant seenAt, boolean current) {}
