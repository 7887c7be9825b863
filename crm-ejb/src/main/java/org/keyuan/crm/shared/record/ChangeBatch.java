package org.keyuan.crm.shared.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the audit rows of work on many records, so that they are written in one go: one by one
 * they would cost more than the records themselves. Use: {@code ChangeBatch.write(log, () -> …)}
 * inside the transaction, with everything flushed at the end of the work.
 */
public final class ChangeBatch {
  private static final ThreadLocal<List<Change>> OPEN = new ThreadLocal<>();

  private ChangeBatch() {}

  /** Does the work on this thread and writes what it changed; nothing when the work fails. */
  public static void write(ChangeLog log, Runnable work) {
    if (OPEN.get() != null) {
      throw new IllegalStateException("changes are being collected already");
    }
    List<Change> changes = new ArrayList<>();
    OPEN.set(changes);
    try {
      work.run();
    } finally {
      OPEN.remove();
    }
    log.writeAll(changes);
  }

  /** Takes the change when some are being collected; false when it has to be written now. */
  static boolean takes(Change change) {
    var changes = OPEN.get();
    return changes != null && changes.add(change);
  }
}
