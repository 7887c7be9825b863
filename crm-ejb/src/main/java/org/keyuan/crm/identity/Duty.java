package org.keyuan.crm.identity;

/** What somebody has to do after log-in before anything else opens. */
public enum Duty {
  NONE,
  /** The password was set by somebody else. */
  ONE_TIME_PASSWORD,
  /** The password is older than the rules allow. */
  EXPIRED_PASSWORD,
  /** One of the roles needs a second factor, and there is none yet. */
  SECOND_FACTOR;

  /** Whether a new password is due. */
  public boolean isPassword() {
    return this == ONE_TIME_PASSWORD || this == EXPIRED_PASSWORD;
  }
}
