package org.keyuan.crm.recycle;

import org.keyuan.crm.shared.error.BusinessException;

/** The record can't be removed for good, because others refer to it, deleted ones included. */
public class StillReferencedException extends BusinessException {
  public StillReferencedException(String name, long count, Object dependants) {
    super("recycle.error.referenced", name, count, dependants);
  }
}
