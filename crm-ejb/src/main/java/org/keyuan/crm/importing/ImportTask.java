package org.keyuan.crm.importing;

import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.shared.importing.kind.ImportKind;

/**
 * What a thread needs to know to work on an import.
 *
 * @param rows number of the file's last row
 */
public record ImportTask(
    long importId,
    ImportKind kind,
    ImportMode mode,
    boolean verified,
    long fileId,
    long rows,
    ColumnMapping mapping) {

  boolean isCheck() {
    return mode == ImportMode.CHECK;
  }
}
