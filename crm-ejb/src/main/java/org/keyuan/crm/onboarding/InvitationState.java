package org.keyuan.crm.onboarding;

import java.io.Serializable;
import java.time.Instant;

/**
 * How an account stands with its invitation.
 *
 * @param waiting whether the user has chosen no password yet
 * @param email null where none is known
 * @param until null where no link works now
 */
public record InvitationState(boolean waiting, String email, Instant until)
    implements Serializable {}
