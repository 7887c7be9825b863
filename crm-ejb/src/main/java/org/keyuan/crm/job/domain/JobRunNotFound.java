package org.keyuan.crm.job.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** There is no run with this id. */
public class JobRunNotFound extends BusinessException {
  public JobRunNotFound(long runId) {
    super("job.error.run", String.valueOf(runId));
  }
}
