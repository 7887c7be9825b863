package org.keyuan.crm.shared.error;

import org.keyuan.crm.shared.access.RecordKind;

/**
 * No such record, or one that the caller may not see: both say the same, so that nothing can be
 * learnt from it.
 */
public class RecordNotFoundException extends BusinessException {
  public RecordNotFoundException(RecordKind kind) {
    super("access.error.not_found", kind);
  }
}
