package org.keyuan.crm.bulk.domain;

/** What becomes of one record of a bulk change. */
public enum ItemState {
  PLANNED,
  DONE,
  /** It is already as it would be. */
  SAME,
  /** The person may see it, but not do this to it. */
  BEYOND,
  /** Somebody changed it after the preview, or it no longer holds what is to be taken back. */
  CHANGED,
  /** It can't be done to this record; the reason stands beside it. */
  STAYS
}
