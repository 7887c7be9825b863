package org.keyuan.crm.onboarding;

import org.keyuan.crm.shared.error.BusinessException;

/** Somebody has approved or rejected the registration before. */
public class AlreadyDecidedException extends BusinessException {

  AlreadyDecidedException() {
    super("registration.error.decided");
  }
}
