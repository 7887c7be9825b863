package org.keyuan.crm.importing;

import org.keyuan.crm.shared.error.BusinessException;

/** Another thread works on the same import and was first; what this one did is rolled back. */
public class ChunkTakenException extends BusinessException {
  public ChunkTakenException(long importId) {
    super("import.error.taken", importId);
  }
}
