package org.keyuan.crm.bulk.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** No record was chosen, or none that the person may see. */
public class NothingChosenException extends BusinessException {
  public NothingChosenException(Object... arguments) {
    super("bulk.error.nothing", arguments);
  }
}
