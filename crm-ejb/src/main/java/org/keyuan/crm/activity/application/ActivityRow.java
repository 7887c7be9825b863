package org.keyuan.crm.activity.application;

import java.time.Instant;

/**
 * A planned activity, as short as it is said at the head of a customer and on the welcome page.
 *
 * @param kind constant of {@code ActivityKind}; null where it is hidden from the caller
 * @param subject null where it is hidden from the caller
 * @param party whom it is with, or who does it; null where there is nobody, or the caller may not
 *     know
 * @param overdue whether the day that it was planned for is over
 */
public record ActivityRow(
    long id, String kind, String subject, Instant happensAt, String party, boolean overdue) {}
