package org.keyuan.crm.recycle;

import org.keyuan.crm.shared.error.BusinessException;

/** The record can't come back, because what it belongs to lies in the recycle bin itself. */
public class BelongsToDeletedException extends BusinessException {
  public BelongsToDeletedException(String name, Object parents, String parent) {
    super("recycle.error.parent_deleted", name, parents, parent);
  }
}
