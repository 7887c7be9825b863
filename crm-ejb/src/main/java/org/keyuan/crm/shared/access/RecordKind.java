package org.keyuan.crm.shared.access;

/**
 * The kinds of record that permissions speak of. A feature that brings a new kind adds it here and
 * in the seed of the role permissions; everything else (guard, lists, recycle bin, audit) works
 * from this name.
 */
public enum RecordKind {
  CUSTOMER,
  CONTACT,
  SALES_ORDER,
  PRODUCT,
  EMPLOYEE,
  DEPARTMENT,
  REGION,
  DICTIONARY,
  PARAMETER,
  USER,
  PROFILE,
  JOB,
  TIERING,
  REPORT,
  BACKUP,
  IMPORT,
  AUDIT,
  RECYCLE_BIN
}
