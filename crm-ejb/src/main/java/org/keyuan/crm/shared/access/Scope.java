package org.keyuan.crm.shared.access;

/** How far a permission reaches; ordered from the narrowest to the widest. */
public enum Scope {
  OWN,
  DEPARTMENT,
  DEPARTMENT_AND_BELOW,
  /** Departments that the role names, with those below them. */
  CHOSEN_DEPARTMENTS,
  ALL
}
