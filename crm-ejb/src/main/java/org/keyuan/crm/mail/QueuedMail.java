package org.keyuan.crm.mail;

import java.time.Instant;

/**
 * A mail that this node has claimed for sending.
 *
 * @param locale a language tag
 * @param tries how often it failed before
 */
public record QueuedMail(
    long id,
    String recipient,
    String locale,
    String subject,
    String body,
    int tries,
    Instant createdAt) {}
