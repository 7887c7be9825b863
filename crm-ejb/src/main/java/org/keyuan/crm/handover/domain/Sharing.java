package org.keyuan.crm.handover.domain;

/** How several successors share what one person had. */
public enum Sharing {
  /** In turn; what belongs to a customer goes with the customer. */
  IN_TURN,
  /** By the region that each successor works in, and in turn where nobody's region fits. */
  BY_REGION
}
