package org.keyuan.crm.shared.record;

import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Where changes are written down. The audit feature implements it; shared code must not know that
 * feature.
 */
public interface ChangeLog {

  /**
   * Writes one row inside the current transaction.
   *
   * @param id null where the action is not about one record
   * @param changes a field's old and new value by its name; may be empty
   */
  void write(String action, RecordKind kind, Long id, String name, Map<String, String[]> changes);

  /** Writes a row for each change, in their order, inside the current transaction. */
  void writeAll(List<Change> changes);
}
