package org.keyuan.crm.bulk.application;

import java.util.List;
import java.util.Map;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.Change;

/**
 * Something that can be done to many records at once. Features bring theirs as CDI beans; preview,
 * confirmation, work in slices, progress and the way back are the same for all.
 */
public interface BulkAction {
  BulkVerb verb();

  /** Whether the caller may do this with some records of the list. */
  boolean isOffered(ListSpec spec);

  /**
   * Refuses a caller who may not do it any more.
   *
   * @param kinds of the planned records
   */
  void requirePermission(BulkRun run, List<RecordKind> kinds);

  /** How many of the planned records somebody has to say of that it is meant. */
  default long concerns(BulkRun run) {
    return 0;
  }

  /**
   * The moment in which a preview is confirmed.
   *
   * @param accepted whether what concerns is meant
   */
  default void begin(BulkRun run, boolean accepted) {
    // most are done record by record
  }

  /**
   * Does it to the planned records whose numbers lie in the slice, inside the caller's transaction.
   *
   * @return to how many
   */
  long work(BulkRun run, KeyRange slice);

  /** Tells whom it concerns, when all is done. */
  default void finish(BulkRun run) {
    // nobody is told of most
  }

  default boolean isReversible() {
    return true;
  }

  /** Plans the way back, for what still is as it was made. */
  void planReverse(BulkRun run, BulkRun former);

  /** What the audit trail tells of the whole, beside its rows about each record. */
  default Change summary(BulkRun run, RecordKind kind, long size) {
    var count = new String[] {null, String.valueOf(size)};
    return new Change("BULK", kind, null, "#" + run.id(), Map.of("count", count));
  }
}
