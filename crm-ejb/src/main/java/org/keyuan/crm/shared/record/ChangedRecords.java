package org.keyuan.crm.shared.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Sql;

/** Tells those that follow records what a statement changed past the entities. */
@ApplicationScoped
public class ChangedRecords {

  @Inject @Any private Instance<ChangeFollower> followers;

  /**
   * Inside the transaction of the change.
   *
   * @param ids reads the ids of the changed records
   */
  public void tell(RecordKind kind, Sql ids) {
    followers.forEach(follower -> follower.changed(kind, ids));
  }
}
