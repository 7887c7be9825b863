package org.keyuan.crm.handover.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** No record was chosen, or none that could be handed over. */
public class NothingToHandOverException extends BusinessException {
  public NothingToHandOverException(Object... arguments) {
    super("handover.error.nothing", arguments);
  }
}
