package org.keyuan.crm.importing;

import org.keyuan.crm.shared.error.BusinessException;

/** There is no kind of import by this code. */
public class UnknownImportKindException extends BusinessException {
  public UnknownImportKindException(String code) {
    super("import.error.unknown_kind", code);
  }
}
