package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Everything of somebody who leaves goes to others. Nobody's account works any more from the moment
 * of confirming, so that nothing new comes to them meanwhile.
 */
@ApplicationScoped
public class LeaverAction extends OwnerAction {
  @Inject private Departure departure;

  @Override
  public BulkVerb verb() {
    return BulkVerb.LEAVER;
  }

  /** Is begun on the person's page. */
  @Override
  public boolean isOffered(ListSpec spec) {
    return false;
  }

  @Override
  public void begin(BulkRun run, boolean accepted) {
    super.begin(run, accepted);
    DataScope.of(RecordKind.EMPLOYEE, Action.REASSIGN).requirePermission();
    departure.of(run);
  }

  @Override
  public boolean isReversible() {
    return false;
  }
}
