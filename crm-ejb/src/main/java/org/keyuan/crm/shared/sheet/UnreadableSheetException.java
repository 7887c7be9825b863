package org.keyuan.crm.shared.sheet;

import org.keyuan.crm.shared.error.BusinessException;

/** The file is not a spreadsheet that can be read, or it breaks a limit. */
public class UnreadableSheetException extends BusinessException {
  public UnreadableSheetException(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }
}
