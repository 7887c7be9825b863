package org.keyuan.crm.onboarding;

import java.time.Instant;

/**
 * A link that works now.
 *
 * @param userId null for a registration
 * @param registrationId null for an account
 * @param email to which the link was sent
 */
record AccountLink(
    long id,
    LinkPurpose purpose,
    Long userId,
    Long registrationId,
    String email,
    Instant expiresAt) {}
