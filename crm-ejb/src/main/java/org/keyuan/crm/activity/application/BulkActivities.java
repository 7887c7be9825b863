package org.keyuan.crm.activity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.activity.domain.ActivityCommand;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.record.Edited;

/** Many activities; when each happens and what came of it is its own. */
@ApplicationScoped
public class BulkActivities extends BulkKind<ActivityCommand> {
  @Inject private ActivityService service;
  @Inject private ActivityQueries queries;

  public BulkActivities() {
    super("activity", ActivityCommand.class, "details");
  }

  @Override
  public Edited<ActivityCommand> open(long id) {
    return queries.open(id);
  }

  @Override
  public void change(long id, int version, ActivityCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }
}
