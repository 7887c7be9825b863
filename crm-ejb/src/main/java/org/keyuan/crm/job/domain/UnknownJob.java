package org.keyuan.crm.job.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** There is no job of this name. */
public class UnknownJob extends BusinessException {
  public UnknownJob(String job) {
    super("job.error.unknown", job);
  }
}
