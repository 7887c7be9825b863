package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.list.ListSpec;

/** Chosen records get another owner. */
@ApplicationScoped
public class ReassignAction extends OwnerAction {

  @Override
  public BulkVerb verb() {
    return BulkVerb.REASSIGN;
  }

  @Override
  public boolean isOffered(ListSpec spec) {
    var caller = CallerContext.current();
    return spec.hasOwners()
        && caller.may(spec.kind(), Action.REASSIGN)
        && caller.grants().opens(spec.kind(), "owner");
  }
}
