package org.keyuan.crm.directory;

import org.keyuan.crm.shared.error.BusinessException;

/** Directory or provider could not be asked; says to the administrator what to mend. */
public class ProbeFailedException extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final String detail;

  ProbeFailedException(NoUsableAnswerException cause) {
    super(cause.fault().messageKey(), cause.about());
    detail = cause.getMessage();
    initCause(cause);
  }

  /** What the log would say: technical, and in English. */
  public String detail() {
    return detail;
  }
}
