package org.keyuan.crm.bulk.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** There is no such bulk change, or it is somebody else's. */
public class BulkNotFoundException extends BusinessException {
  public BulkNotFoundException(Object... arguments) {
    super("bulk.error.unknown", arguments);
  }
}
