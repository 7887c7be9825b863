package org.keyuan.crm.realname.domain;

/** A picture that belongs to a request. */
public enum DocumentSide {
  FRONT,
  BACK,
  /** The person, for comparison. */
  PORTRAIT
}
