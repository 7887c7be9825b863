package org.keyuan.crm.job.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** Somebody else has changed the schedule since it was read. */
public class ScheduleChanged extends BusinessException {
  public ScheduleChanged(String job) {
    super("job.error.changed", job);
  }
}
