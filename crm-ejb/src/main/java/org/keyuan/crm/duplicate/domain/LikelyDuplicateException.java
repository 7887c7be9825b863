package org.keyuan.crm.duplicate.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** A customer very like this one is there; whoever means another one says why. */
public class LikelyDuplicateException extends BusinessException {
  public LikelyDuplicateException() {
    super("duplicate.error.likely");
  }
}
