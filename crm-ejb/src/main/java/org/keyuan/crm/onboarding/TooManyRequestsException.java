package org.keyuan.crm.onboarding;

import org.keyuan.crm.shared.error.BusinessException;

/** So many requests came from this address that it has to wait. */
public class TooManyRequestsException extends BusinessException {

  TooManyRequestsException() {
    super("onboarding.error.too_many");
  }
}
