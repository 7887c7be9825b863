package org.keyuan.crm.shared.file;

import org.keyuan.crm.shared.error.BusinessException;

/** What the database gives back is not what was stored. */
public class DamagedFileException extends BusinessException {
  public DamagedFileException(String name) {
    super("file.error.damaged", name);
  }
}
