package org.keyuan.crm.shared.error;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A business failure that a person can understand: a key of the bundles and its arguments. One
 * subclass per failure. The transaction rolls back; the Faces and REST layers turn it into words of
 * the caller's language.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

  private final String messageKey;
  private final transient List<Object> arguments;

  protected BusinessException(String messageKey, Object... arguments) {
    super(messageKey + Arrays.asList(arguments));
    this.messageKey = messageKey;
    this.arguments = Collections.unmodifiableList(Arrays.asList(arguments.clone()));
  }

  public String messageKey() {
    return messageKey;
  }

  /** Values for the placeholders; enums stand for their bundle text. */
  public List<Object> arguments() {
    return arguments;
  }
}
