package org.keyuan.crm.job.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** Only a run that failed or was stopped can be taken up again. */
public class JobRunNotRestartable extends BusinessException {
  public JobRunNotRestartable(long runId) {
    super("job.error.restart", String.valueOf(runId));
  }
}
