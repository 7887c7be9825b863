package org.keyuan.crm.shared.access;

/** What a role may be allowed to do with a kind of record. */
public enum Action {
  VIEW,
  CREATE,
  EDIT,
  DELETE,
  VERIFY,
  IMPORT,
  EXPORT,
  PRINT,
  MERGE,
  APPROVE,
  REASSIGN,
  RUN
}
