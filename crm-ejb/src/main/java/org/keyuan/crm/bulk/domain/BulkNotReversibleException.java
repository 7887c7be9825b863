package org.keyuan.crm.bulk.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** It was taken back already, is too long ago, or is none that could be. */
public class BulkNotReversibleException extends BusinessException {
  public BulkNotReversibleException(Object... arguments) {
    super("bulk.error.irreversible", arguments);
  }
}
