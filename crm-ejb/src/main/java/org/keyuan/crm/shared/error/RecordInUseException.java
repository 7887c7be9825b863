package org.keyuan.crm.shared.error;

import org.keyuan.crm.shared.access.RecordKind;

/** The record can't be deleted because others depend on it. */
public class RecordInUseException extends BusinessException {
  public RecordInUseException(String name, long count, RecordKind dependants) {
    super("access.error.in_use", name, count, dependants);
  }
}
