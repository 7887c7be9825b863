package org.keyuan.crm.activity.domain;

/** Whether something is still to be done. */
public enum ActivityState {
  PLANNED,
  DONE,
  CANCELLED
}
