package org.keyuan.crm.shared.record;

import java.time.Instant;
import java.util.Optional;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * What a field {@link SetByJobs set by jobs} held before, told by the history that its job keeps.
 */
public interface KeptHistory {

  RecordKind kind();

  /** The name of the field in its entity. */
  String field();

  /**
   * The value at a moment, as the audit trail would tell it; empty where it has not changed since
   * the record was entered.
   */
  Optional<String> valueAt(long recordId, Instant moment);
}
