package org.keyuan.crm.shared.file;

import org.keyuan.crm.shared.error.BusinessException;

/** The content was erased, or the part of its key that is kept outside of the database is gone. */
public class ErasedFileException extends BusinessException {
  public ErasedFileException(String name) {
    super("file.error.erased", name);
  }
}
