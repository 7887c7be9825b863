package org.keyuan.crm.bulk.domain;

/** Where a change of many records stands. */
public enum BulkState {
  /** It says what it would do, and has done nothing. */
  PREVIEW,
  RUNNING,
  DONE
}
