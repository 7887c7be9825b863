package org.keyuan.crm.shared.secret;

import org.keyuan.crm.shared.error.BusinessException;

/** A sealed value was changed, belongs to another record, or its key is not in the key file. */
public class SecretUnreadableException extends BusinessException {

  public SecretUnreadableException() {
    super("secret.error.unreadable");
  }
}
