package org.keyuan.crm.job.domain;

import org.keyuan.crm.shared.error.FieldException;

/** A job's parameters were not typed as names and values. */
public class ParametersUnreadable extends FieldException {
  public ParametersUnreadable(String word) {
    super("parameters", "job.error.parameters", word);
  }
}
