package org.keyuan.crm.identity;

import org.keyuan.crm.shared.error.BusinessException;

/** The account's password is kept by another store and can't be set here. */
public class PasswordElsewhereException extends BusinessException {

  PasswordElsewhereException(AuthSource source) {
    super("identity.error.password_elsewhere", source);
  }
}
