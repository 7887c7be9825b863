package org.keyuan.crm.filter;

/** Who besides its author sees a saved filter. */
public enum FilterSharing {
  NOBODY,
  /** The author's department and those below it. */
  DEPARTMENT,
  EVERYBODY
}
