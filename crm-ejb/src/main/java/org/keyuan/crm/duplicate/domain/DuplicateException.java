package org.keyuan.crm.duplicate.domain;

import org.keyuan.crm.shared.error.FieldException;

/** The customer is there already. */
public class DuplicateException extends FieldException {
  public DuplicateException(String field, String messageKey, Object... arguments) {
    super(field, messageKey, arguments);
  }
}
