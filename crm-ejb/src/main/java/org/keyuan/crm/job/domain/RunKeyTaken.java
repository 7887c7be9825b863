package org.keyuan.crm.job.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** A run with this key was started before; runs happen once a key. */
public class RunKeyTaken extends BusinessException {
  public RunKeyTaken(String runKey) {
    super("job.error.key", runKey);
  }
}
