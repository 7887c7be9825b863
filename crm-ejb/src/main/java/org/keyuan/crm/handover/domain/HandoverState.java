package org.keyuan.crm.handover.domain;

/** Where a handover stands. */
public enum HandoverState {
  /** It says what it would do, and has done nothing. */
  PREVIEW,
  RUNNING,
  DONE
}
