package org.keyuan.crm.handover.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.keyuan.crm.handover.domain.HandoverState;
import org.keyuan.crm.handover.domain.VipsNotAcceptedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;

/** The step from preview to work, in one transaction. */
@Stateless
@Unguarded("a handover is known to whoever prepared it")
public class HandoverStart {

  @Inject private HandoverRuns runs;
  @Inject private HandoverPlan plan;
  @Inject private OwnerRules rules;
  @Inject private Departure departure;
  @Inject private ChangeLog changes;

  /**
   * Confirms a preview. Nobody's account works any more from here on whose records are handed over
   * because they leave, so that nothing new comes to them meanwhile.
   *
   * @param vipsAccepted whether it is meant that people without the role get what only such should
   *     own
   * @return whether this call confirmed it, rather than an earlier one
   */
  public boolean confirm(long runId, boolean vipsAccepted) {
    var run = runs.get(runId);
    long broken = rules.count(runId);
    if (run.isPreview() && broken > 0 && !vipsAccepted) {
      throw new VipsNotAcceptedException(broken);
    }
    plan.kinds(runId).forEach(HandoverStart::requirePermission);
    if (!runs.move(runId, HandoverState.PREVIEW, HandoverState.RUNNING)) {
      return false;
    }
    if (run.isLeaver()) {
      DataScope.of(RecordKind.EMPLOYEE, Action.REASSIGN).requirePermission();
      departure.of(run);
    }
    var size = new String[] {null, String.valueOf(plan.size(runId))};
    changes.write(
        "REASSIGN", RecordKind.EMPLOYEE, run.employeeId(), "#" + runId, Map.of("count", size));
    return true;
  }

  /** Whoever lost the permission since the preview, or looks with others' eyes, starts nothing. */
  private static void requirePermission(RecordKind kind) {
    if (kind.knows(Action.REASSIGN)) {
      DataScope.of(kind, Action.REASSIGN).requirePermission();
    }
  }

  /**
   * Whether nobody works on the confirmed handover any more. Whoever asks must still be allowed to
   * hand over.
   */
  public boolean isStuck(long runId) {
    var stuck = runs.isStuck(runs.get(runId));
    if (stuck) {
      plan.kinds(runId).forEach(HandoverStart::requirePermission);
    }
    return stuck;
  }

  /** Notes which run of the job does the work. */
  public void workedOnBy(long runId, long jobRunId) {
    runs.workedOnBy(runs.get(runId).id(), jobRunId);
  }

  /** Nothing could be moved: back to the preview. A leaver stays signed out. */
  public void giveUp(long runId) {
    runs.move(runs.get(runId).id(), HandoverState.RUNNING, HandoverState.PREVIEW);
  }
}
