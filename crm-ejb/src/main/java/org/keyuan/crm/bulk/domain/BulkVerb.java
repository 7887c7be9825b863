package org.keyuan.crm.bulk.domain;

import org.keyuan.crm.shared.access.Action;

/** What can be done to many records at once. */
public enum BulkVerb {
  /** One field gets the same value everywhere. */
  EDIT(Action.EDIT),
  /** Tags are added and removed. */
  TAG(Action.EDIT),
  /** Pending records count as checked. */
  VERIFY(Action.VERIFY),
  /** They go to the recycle bin. */
  DELETE(Action.DELETE),
  /** They get another owner. */
  REASSIGN(Action.REASSIGN),
  /** Everything of somebody who leaves goes to others. */
  LEAVER(Action.REASSIGN);

  private final Action action;

  BulkVerb(Action action) {
    this.action = action;
  }

  /** What one has to be permitted to do with the records. */
  public Action action() {
    return action;
  }
}
