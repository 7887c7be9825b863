package org.keyuan.crm.bulk.application;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.bulk.domain.ItemState;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.ChangeBatch;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Something that is done to records of one list, to each by the use case that does it to one, so
 * that every rule holds: validation, withheld fields, scope, version, audit, whoever follows.
 */
public abstract class RecordAction implements BulkAction {
  @Inject private ListQueries lists;
  @Inject private RecordPlan plan;
  @Inject private BulkItems items;
  @Inject private Records records;
  @Inject private ChangeLog log;

  /** Whether records of the list can be treated so at all. */
  protected abstract boolean knows(ListSpec spec);

  /** How the records are planned. */
  protected abstract PlannedField planned(BulkRun run, ListSpec spec);

  /** The condition on record {@code t} under which it is still as it was made. */
  protected abstract Sql held(BulkRun former, ListSpec spec);

  /**
   * Does it to one record by its use case.
   *
   * @return as text, what was set; null where nothing was to be done any more
   */
  protected abstract String apply(BulkRun run, BulkItem item);

  @Override
  public boolean isOffered(ListSpec spec) {
    return CallerContext.current().may(spec.kind(), verb().action()) && knows(spec);
  }

  @Override
  public void requirePermission(BulkRun run, List<RecordKind> kinds) {
    kinds.forEach(kind -> DataScope.of(kind, verb().action()).requirePermission());
  }

  /** Plans what is to be done to the records whose ids are read. */
  public void plan(BulkRun run, Sql ids) {
    var spec = lists.getSpec(run.list());
    plan.add(run, spec, verb().action(), ids, planned(run, spec));
  }

  @Override
  public void planReverse(BulkRun run, BulkRun former) {
    var spec = lists.getSpec(run.list());
    DataScope.of(spec.kind(), verb().action()).requirePermission();
    plan.addReverse(run, former, spec, verb().action(), held(former, spec));
  }

  @Override
  public long work(BulkRun run, KeyRange slice) {
    var planned = items.planned(run.id(), lists.getSpec(run.list()), slice);
    var states = new ArrayList<Object[]>();
    ChangeBatch.write(log, () -> carryOut(run, planned, states));
    items.settle(states);
    items.settleRest(run.id(), slice);
    return states.stream().filter(state -> state[0] == ItemState.DONE).count();
  }

  private void carryOut(BulkRun run, List<BulkItem> planned, List<Object[]> states) {
    for (var item : planned) {
      var set = item.isChanged() ? null : apply(run, item);
      var done =
          item.isChanged() ? ItemState.CHANGED : set == null ? ItemState.SAME : ItemState.DONE;
      var after = set == null || set.isEmpty() ? item.after() : set;
      states.add(new Object[] {done, after, run.id(), item.number()});
    }
    records.flush();
  }
}
