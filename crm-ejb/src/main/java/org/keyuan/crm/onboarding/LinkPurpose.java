package org.keyuan.crm.onboarding;

/** What a one-time link opens. */
public enum LinkPurpose {
  /** Choosing a new password. */
  RESET,
  /** Choosing the first password of an account that was made for somebody. */
  INVITATION,
  /** Saying that a registration's address is one's own. */
  REGISTRATION,
  /** Saying that an account's new address is one's own. */
  EMAIL;

  /** Whether a password is chosen behind the link. */
  boolean opensAccount() {
    return this == RESET || this == INVITATION;
  }
}
