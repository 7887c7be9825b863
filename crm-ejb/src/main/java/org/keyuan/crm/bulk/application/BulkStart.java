package org.keyuan.crm.bulk.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.bulk.domain.BulkState;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;

/** The step from preview to work, in one transaction. */
@Stateless
@Unguarded("a bulk change is known to whoever prepared it")
public class BulkStart {
  @Inject private BulkRuns runs;
  @Inject private BulkItems items;
  @Inject private BulkActions actions;
  @Inject private ChangeLog changes;

  /**
   * Confirms a preview. Whoever lost the permission since, or looks with others' eyes, starts
   * nothing.
   *
   * @param accepted whether what concerns is meant: that people without the role get what only such
   *     should own
   * @return whether this call confirmed it, rather than an earlier one
   */
  public boolean confirm(long runId, boolean accepted) {
    var run = runs.get(runId);
    var action = actions.get(run.verb());
    var kinds = items.kinds(runId);
    action.requirePermission(run, kinds);
    if (run.isPreview()) {
      action.begin(run, accepted);
    }
    if (!runs.move(runId, BulkState.PREVIEW, BulkState.RUNNING)) {
      return false;
    }
    var kind = kinds.stream().findFirst().orElse(null); // a leaver may have had nothing
    changes.writeAll(List.of(action.summary(run, kind, items.size(runId))));
    return true;
  }

  /**
   * Whether nobody works on the confirmed change any more. Whoever asks must still be allowed to do
   * it.
   */
  public boolean isStuck(long runId) {
    var run = runs.get(runId);
    var stuck = runs.isStuck(run);
    if (stuck) {
      actions.get(run.verb()).requirePermission(run, items.kinds(runId));
    }
    return stuck;
  }

  /** Notes which run of the job does the work. */
  public void workedOnBy(long runId, long jobRunId) {
    runs.workedOnBy(runs.get(runId).id(), jobRunId);
  }

  /** Nothing could be done: back to the preview. Somebody who left stays signed out. */
  public void giveUp(long runId) {
    var run = runs.get(runId);
    if (!items.isBegun(run.id())) {
      runs.move(run.id(), BulkState.RUNNING, BulkState.PREVIEW);
    }
  }
}
