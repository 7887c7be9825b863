package org.keyuan.crm.onboarding;

import org.keyuan.crm.shared.error.BusinessException;

/** Nobody can ask for an account here by themselves. */
public class RegistrationClosedException extends BusinessException {

  RegistrationClosedException() {
    super("registration.error.closed");
  }
}
