package org.keyuan.crm.importing;

import org.keyuan.crm.shared.error.BusinessException;

/** The import is being worked on, so it can't be changed or started. */
public class ImportUnderWayException extends BusinessException {
  public ImportUnderWayException(String fileName) {
    super("import.error.under_way", fileName);
  }
}
