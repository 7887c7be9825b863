package org.keyuan.crm.realname.application;

import org.keyuan.crm.shared.error.BusinessException;

/** Another account is verified by the same document already. */
public class DocumentTakenException extends BusinessException {
  public DocumentTakenException(String loginName) {
    super("realname.error.taken", loginName);
  }
}
