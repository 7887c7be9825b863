package org.keyuan.crm.realname.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** The request is not at the point where this can be done. */
public class WrongStateException extends BusinessException {
  public WrongStateException(VerificationState state) {
    super("realname.error.state", state);
  }
}
