package org.keyuan.crm.handover.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** It was taken back already, is too long ago, or was a leaver's. */
public class HandoverNotReversibleException extends BusinessException {
  public HandoverNotReversibleException(Object... arguments) {
    super("handover.error.irreversible", arguments);
  }
}
