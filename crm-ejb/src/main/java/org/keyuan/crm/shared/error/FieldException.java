package org.keyuan.crm.shared.error;

/** A business failure that belongs to one field of the form or one column of a file. */
public class FieldException extends BusinessException {

  private final String field;

  public FieldException(String field, String messageKey, Object... arguments) {
    super(messageKey, arguments);
    this.field = field;
  }

  /** The name of the command's component, which is also the id of the field on screen. */
  public String field() {
    return field;
  }
}
