package org.keyuan.crm.shared.upload;

import org.keyuan.crm.shared.error.BusinessException;

/** The file is not what may be uploaded here. */
public class UploadRefusedException extends BusinessException {
  public UploadRefusedException(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }
}
