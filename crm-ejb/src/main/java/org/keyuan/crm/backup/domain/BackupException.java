package org.keyuan.crm.backup.domain;

import java.util.Arrays;
import java.util.Objects;
import org.keyuan.crm.shared.error.BusinessException;

/** A backup or restore that was refused or failed, with words for the person who asked for it. */
public abstract class BackupException extends BusinessException {
  private static final String UNKNOWN = "-";

  protected BackupException(String messageKey, Object... args) {
    super(messageKey, words(args));
  }

  /** Numbers stay numbers; a driver's message may be missing. */
  private static Object[] words(Object... args) {
    return Arrays.stream(args)
        .map(arg -> arg instanceof Number ? arg : Objects.toString(arg, UNKNOWN))
        .toArray();
  }
}
