package org.keyuan.crm.handover.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.keyuan.crm.handover.domain.HandoverPurpose;
import org.keyuan.crm.handover.domain.HandoverState;

/**
 * A handover as it is kept.
 *
 * @param employeeId the leaver, or null
 * @param lastDay of the leaver, or null
 * @param formerRunId the handover that is taken back, or null
 * @param createdBy login name of whoever prepared it
 * @param endedAt null before its end
 * @param jobRunId null where no job was needed
 */
public record HandoverRun(
    long id,
    HandoverPurpose purpose,
    HandoverState state,
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
    return state == HandoverState.PREVIEW;
  }

  public boolean isRunning() {
    return state == HandoverState.RUNNING;
  }

  public boolean isLeaver() {
    return purpose == HandoverPurpose.LEAVER;
  }
}
