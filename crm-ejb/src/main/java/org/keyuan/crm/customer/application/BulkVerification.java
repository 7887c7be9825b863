package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.bulk.application.BulkItem;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.bulk.application.PlannedField;
import org.keyuan.crm.bulk.application.RecordAction;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Sql;

/** Many pending customers count as checked. */
@ApplicationScoped
public class BulkVerification extends RecordAction {
  @Inject private CustomerVerification service;

  @Override
  public BulkVerb verb() {
    return BulkVerb.VERIFY;
  }

  @Override
  protected boolean knows(ListSpec spec) {
    return spec.kind() == RecordKind.CUSTOMER && !spec.isPartial();
  }

  /** What was sent back to its author waits for the author, not for an administrator. */
  @Override
  protected PlannedField planned(BulkRun run, ListSpec spec) {
    return PlannedField.of(
            new Sql("t.VERIFICATION"),
            PlannedField.text("VERIFIED"),
            new Sql("t.VERIFICATION = 'VERIFIED'"))
        .staying("t.VERIFICATION = 'REJECTED'", Reason.of("customer_bulk.reason.rejected"));
  }

  @Override
  protected Sql held(BulkRun former, ListSpec spec) {
    return new Sql("t.DELETED_AT IS NULL AND t.VERIFICATION = 'VERIFIED' AND t.VERIFIED_BY = ")
        .value(former.createdBy())
        .append(" AND t.VERIFIED_AT <= ")
        .value(former.endedAt());
  }

  @Override
  protected String apply(BulkRun run, BulkItem item) {
    if (run.isUndo()) {
      service.takeBack(item.id(), item.version());
    } else {
      service.approve(item.id(), item.version());
    }
    return "";
  }
}
