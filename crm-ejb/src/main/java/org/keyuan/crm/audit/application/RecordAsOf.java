package org.keyuan.crm.audit.application;

import java.time.Instant;
import java.util.List;

/**
 * A record as it was at a moment.
 *
 * @param name what it is called now, or was called last
 * @param standing whether it was there
 * @param known the moment of the oldest row that tells of the record; null when there is none
 */
public record RecordAsOf(String name, Standing standing, Instant known, List<Field> fields) {

  /** What had become of the record. */
  public enum Standing {
    THERE,
    DELETED,
    /** Entered later. */
    NOT_YET,
    /** Removed for good before. */
    GONE,
    /** Before the trail's first row; what it says then is the oldest that is known. */
    UNKNOWN
  }

  /**
   * A field.
   *
   * @param then its value at the moment
   * @param now its value now
   * @param traced whether the trail tells of each change; if not, the value of the moment is not
   *     known
   */
  public record Field(String name, String then, String now, boolean traced) {}
}
