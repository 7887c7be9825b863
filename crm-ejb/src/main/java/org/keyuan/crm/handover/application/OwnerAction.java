package org.keyuan.crm.handover.application;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.bulk.application.BulkAction;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.handover.domain.VipsNotAcceptedException;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.record.Change;

/** What both ways to hand records over have in common. Owners are set in sets: nothing else is. */
abstract class OwnerAction implements BulkAction {
  @Inject private HandoverPlan plan;
  @Inject private HandoverItems items;
  @Inject private HandoverNotices notices;
  @Inject private OwnerRules rules;
  @Inject private OwnedTables tables;

  @Override
  public void requirePermission(BulkRun run, List<RecordKind> kinds) {
    kinds.stream()
        .filter(kind -> kind.knows(Action.REASSIGN))
        .forEach(kind -> DataScope.of(kind, Action.REASSIGN).requirePermission());
  }

  /** VIP customers for somebody who is no account manager. */
  @Override
  public long concerns(BulkRun run) {
    return rules.count(run.id());
  }

  @Override
  public void begin(BulkRun run, boolean accepted) {
    long broken = concerns(run);
    if (broken > 0 && !accepted) {
      throw new VipsNotAcceptedException(broken);
    }
  }

  @Override
  public long work(BulkRun run, KeyRange slice) {
    return items.move(run, slice);
  }

  @Override
  public void finish(BulkRun run) {
    notices.tell(run);
  }

  @Override
  public void planReverse(BulkRun run, BulkRun former) {
    tables.all().stream()
        .filter(spec -> CallerContext.current().may(spec.kind(), Action.REASSIGN))
        .forEach(spec -> plan.addReverse(run.id(), former.id(), spec));
  }

  @Override
  public Change summary(BulkRun run, RecordKind kind, long size) {
    var count = new String[] {null, String.valueOf(size)};
    return new Change(
        "REASSIGN", RecordKind.EMPLOYEE, run.employeeId(), "#" + run.id(), Map.of("count", count));
  }
}
