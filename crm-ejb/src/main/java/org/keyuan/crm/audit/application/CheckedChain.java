package org.keyuan.crm.audit.application;

import java.time.Instant;

/**
 * The last proof of the trail.
 *
 * @param rows how many rows were looked at
 * @param flawKey the sentence that says what is wrong first; null when all is well
 * @param from number of the first row concerned
 * @param to number of the last one
 * @param entry the row's id as text
 */
public record CheckedChain(
    Instant at, long rows, String flawKey, long from, long to, String entry) {}
