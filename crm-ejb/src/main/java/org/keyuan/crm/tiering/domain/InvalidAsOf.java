package org.keyuan.crm.tiering.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** The run's date is not a date like 1998-12-01. */
public class InvalidAsOf extends BusinessException {
  public InvalidAsOf(String value) {
    super("tiering.error.asOf", value);
  }
}
