package org.keyuan.crm.audit.application;

import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.BusinessException;

/** What the trail says of a record can be erased only once the record itself is gone for good. */
public class RecordStillThereException extends BusinessException {

  RecordStillThereException(RecordKind kind) {
    super("audit.error.still_there", kind);
  }
}
