package org.keyuan.crm.handover.domain;

/** Why records get another owner. */
public enum HandoverPurpose {
  /** Somebody chose them in a list. */
  CHOSEN,
  /** Their owner leaves the company. */
  LEAVER,
  /** A handover is taken back. */
  UNDO
}
