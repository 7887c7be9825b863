package org.keyuan.crm.handover.domain;

/** What becomes of one record of a handover. */
public enum ItemState {
  PLANNED,
  MOVED,
  /** It belongs to the new owner already. */
  SAME,
  /** The person who hands over may see it, but not hand it over. */
  BEYOND,
  /** Somebody changed it or gave it to another person after the preview. */
  CHANGED,
  /** Its former owner, who would get it back, is no longer there. */
  NO_OWNER
}
