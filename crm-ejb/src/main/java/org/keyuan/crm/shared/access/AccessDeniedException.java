package org.keyuan.crm.shared.access;

import org.keyuan.crm.shared.error.BusinessException;

/**
 * The caller's roles don't allow the action on this kind of record, or the record is outside the
 * caller's scope.
 */
public class AccessDeniedException extends BusinessException {
  public AccessDeniedException(RecordKind kind, Action action) {
    super("access.error.denied", kind, action);
  }
}
