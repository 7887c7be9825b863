package org.keyuan.crm.handover.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** A leaver has records that the person who hands over may not hand over. */
public class RecordsOutOfReachException extends BusinessException {
  public RecordsOutOfReachException(Object... arguments) {
    super("handover.error.out_of_reach", arguments);
  }
}
