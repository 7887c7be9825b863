package org.keyuan.crm.onboarding;

/** How far somebody's wish for an account has come. */
public enum RegistrationState {
  /** Sent, and not looked at by anybody or anything. */
  RECEIVED,
  /** A link was sent to the address. */
  UNCONFIRMED,
  /** The address is confirmed; an administrator decides. */
  WAITING,
  APPROVED,
  REJECTED,
  /** Overtaken by a newer one, or by an account that there was already. */
  CLOSED
}
