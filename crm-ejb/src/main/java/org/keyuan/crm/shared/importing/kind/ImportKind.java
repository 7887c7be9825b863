package org.keyuan.crm.shared.importing.kind;

import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Makes one kind of record importable. Implementations are CDI beans without state; the engine
 * reads the file, finds the columns, checks lengths and types, puts rows together and keeps the
 * count.
 */
public interface ImportKind {

  /** As in the address, the bundle and on the command line: {@code customers}. */
  String code();

  /** The permission IMPORT on this kind of record is needed. */
  RecordKind recordKind();

  /** In the order of the template. */
  List<ImportColumn> columns();

  /** The columns that identify a record; neighbouring rows that agree in them make one record. */
  List<String> key();

  /**
   * Checks the records of a chunk and, unless it is only a check, stores them in the current
   * transaction. Says of each group what became of it. Whatever it needs to look up it looks up
   * once for the whole chunk.
   */
  void process(ImportChunk chunk);

  /** Names of the columns that a file must have. */
  default Set<String> requiredColumns() {
    return columns().stream()
        .filter(ImportColumn::required)
        .map(ImportColumn::name)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
