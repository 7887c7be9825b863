package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.recycle.RecycledRecords;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Sql;

/** Many records go to the recycle bin; taking it back brings back those that still lie there. */
@ApplicationScoped
public class DeleteAction extends RecordAction {
  @Inject private BulkKinds kinds;
  @Inject private RecycledRecords recycled;

  @Override
  public BulkVerb verb() {
    return BulkVerb.DELETE;
  }

  @Override
  protected boolean knows(ListSpec spec) {
    return spec.isDeletable() && kinds.find(spec.name()).isPresent();
  }

  @Override
  protected PlannedField planned(BulkRun run, ListSpec spec) {
    var planned = PlannedField.none();
    for (var obstacle : kinds.get(spec.name()).heldBy()) {
      planned.staying(obstacle.condition(), Reason.of("bulk.reason.held", obstacle.kind()));
    }
    return planned;
  }

  @Override
  protected Sql held(BulkRun former, ListSpec spec) {
    return new Sql("t.DELETED_BY = ")
        .value(former.createdBy())
        .append(" AND t.DELETED_AT BETWEEN ")
        .value(former.createdAt())
        .append(" AND ")
        .value(former.endedAt());
  }

  @Override
  protected String apply(BulkRun run, BulkItem item) {
    if (run.isUndo()) {
      recycled.restore(run.list(), item.id());
    } else {
      kinds.get(run.list()).delete(item.id(), item.version());
    }
    return "";
  }
}
