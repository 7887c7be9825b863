package org.keyuan.crm.bulk.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.keyuan.crm.bulk.domain.BulkState;
import org.keyuan.crm.bulk.domain.BulkVerb;

/**
 * A bulk change as it is kept.
 *
 * @param list name of the list whose records it is about; null for records of several kinds
 * @param field that is set, or null
 * @param value as text, what it is set to; null for emptied, and where something is taken back
 * @param employeeId the leaver, or null
 * @param lastDay of the leaver, or null
 * @param formerRunId what is taken back, or null
 * @param createdBy login name of whoever prepared it
 * @param endedAt null before its end
 * @param jobRunId null where no job was needed
 */
public record BulkRun(
    long id,
    BulkVerb verb,
    BulkState state,
    String list,
    String field,
    String value,
    Long employeeId,
    LocalDate lastDay,
    Long formerRunId,
    String note,
    String createdBy,
    Instant createdAt,
    Instant endedAt,
    Long jobRunId)
    implements Serializable {
  public boolean isPreview() {
    return state == BulkState.PREVIEW;
  }

  public boolean isRunning() {
    return state == BulkState.RUNNING;
  }

  public boolean isDone() {
    return state == BulkState.DONE;
  }

  public boolean isLeaver() {
    return verb == BulkVerb.LEAVER;
  }

  /** Whether it gives records to other people. */
  public boolean isOwnership() {
    return verb == BulkVerb.LEAVER || verb == BulkVerb.REASSIGN;
  }

  public boolean isUndo() {
    return formerRunId != null;
  }
}
