package org.keyuan.crm.job.domain;

import jakarta.ejb.ApplicationException;

/**
 * A thread of an earlier attempt tried to work on; what it did in this transaction is rolled back.
 */
@ApplicationException(rollback = true)
public class StaleRun extends RuntimeException {
  public StaleRun(long runId, int attempt) {
    super("Attempt " + attempt + " of run " + runId + " is out of date");
  }
}
