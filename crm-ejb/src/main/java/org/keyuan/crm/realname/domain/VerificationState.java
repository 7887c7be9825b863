package org.keyuan.crm.realname.domain;

/** How far the verification of a person's identity has come. */
public enum VerificationState {
  DRAFT,
  SUBMITTED,
  APPROVED,
  REJECTED,
  /** Content gone for good, on the wish of the person or an administrator's; may be begun anew. */
  ERASED;

  /** Whether the person may change what they say. */
  public boolean isOpen() {
    return this == DRAFT || this == REJECTED;
  }
}
