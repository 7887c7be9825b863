package org.keyuan.crm.shared.list;

import org.keyuan.crm.shared.error.BusinessException;

/** A filter has more conditions than a list takes. */
public class FilterTooLongException extends BusinessException {
  public FilterTooLongException(Object... arguments) {
    super("list.error.too_long", arguments);
  }
}
