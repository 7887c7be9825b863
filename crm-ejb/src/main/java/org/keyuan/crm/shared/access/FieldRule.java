package org.keyuan.crm.shared.access;

/** What a role withholds of a field; ordered from the mildest. */
public enum FieldRule {
  READ_ONLY,
  HIDDEN
}
