package org.keyuan.crm.activity.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** Only what is still planned can be done. */
public class NotPlannedException extends BusinessException {
  public NotPlannedException(Activity activity) {
    super("activity.error.not_planned", activity.recordName());
  }
}
