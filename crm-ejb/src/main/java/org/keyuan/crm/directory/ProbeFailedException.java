package org.keyuan.crm.directory;

import org.keyuan.crm.shared.error.BusinessException;

/** Directory or provider could not be asked; says to the administrator what the log would say. */
public class ProbeFailedException extends BusinessException {

  ProbeFailedException(NoUsableAnswerException cause) {
    super("directory.error.unreachable", cause.getMessage());
  }
}
