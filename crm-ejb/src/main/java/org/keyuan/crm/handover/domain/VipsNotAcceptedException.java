package org.keyuan.crm.handover.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** VIP customers would go to somebody who is no account manager, and nobody has confirmed that. */
public class VipsNotAcceptedException extends BusinessException {
  public VipsNotAcceptedException(Object... arguments) {
    super("handover.error.vips", arguments);
  }
}
