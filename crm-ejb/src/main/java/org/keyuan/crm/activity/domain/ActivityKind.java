package org.keyuan.crm.activity.domain;

/** In which way somebody dealt with a customer. */
public enum ActivityKind {
  CALL,
  VISIT,
  MEETING,
  MAIL,
  NOTE
}
