package org.keyuan.crm.shared.error;

import org.keyuan.crm.shared.access.RecordKind;

/**
 * Somebody else changed the record since it was read; the screen then shows both values of each
 * field.
 */
public class StaleRecordException extends BusinessException {
  public StaleRecordException(RecordKind kind, String changedBy) {
    super("access.error.stale", kind, changedBy);
  }
}
