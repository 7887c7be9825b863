package org.keyuan.crm.handover.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** There is no such handover, or it is somebody else's. */
public class HandoverNotFoundException extends BusinessException {
  public HandoverNotFoundException(Object... arguments) {
    super("handover.error.unknown", arguments);
  }
}
