package org.keyuan.crm.job.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** A run of the job is going on, on this server or another. */
public class JobAlreadyRunning extends BusinessException {
  public JobAlreadyRunning(String job) {
    super("job.error.running", job);
  }
}
