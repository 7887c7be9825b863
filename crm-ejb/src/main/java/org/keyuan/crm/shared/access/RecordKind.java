package org.keyuan.crm.shared.access;

import static org.keyuan.crm.shared.access.Action.APPROVE;
import static org.keyuan.crm.shared.access.Action.CREATE;
import static org.keyuan.crm.shared.access.Action.DELETE;
import static org.keyuan.crm.shared.access.Action.EDIT;
import static org.keyuan.crm.shared.access.Action.EXPORT;
import static org.keyuan.crm.shared.access.Action.MERGE;
import static org.keyuan.crm.shared.access.Action.PRINT;
import static org.keyuan.crm.shared.access.Action.REASSIGN;
import static org.keyuan.crm.shared.access.Action.RUN;
import static org.keyuan.crm.shared.access.Action.VERIFY;
import static org.keyuan.crm.shared.access.Action.VIEW;

import java.util.Set;

/**
 * The kinds of record that permissions speak of, with the actions that mean something for each. A
 * feature that brings a new kind adds it here and in the seed of the role permissions; everything
 * else (guard, lists, roles, recycle bin, audit) works from this name.
 */
public enum RecordKind {
  CUSTOMER(true, VIEW, CREATE, EDIT, DELETE, VERIFY, Action.IMPORT, EXPORT, PRINT, MERGE, REASSIGN),
  CONTACT(true, VIEW, CREATE, EDIT, DELETE, Action.IMPORT, EXPORT, PRINT, MERGE, REASSIGN),
  SALES_ORDER(true, VIEW, CREATE, EDIT, DELETE, Action.IMPORT, EXPORT, PRINT, APPROVE, REASSIGN),
  /** A call, visit, meeting, mail or note at a customer, planned or done. */
  ACTIVITY(true, VIEW, CREATE, EDIT, DELETE, EXPORT, REASSIGN),
  PRODUCT(false, VIEW, CREATE, EDIT, DELETE, Action.IMPORT, EXPORT),
  EMPLOYEE(false, VIEW, CREATE, EDIT, DELETE, Action.IMPORT, EXPORT, REASSIGN),
  DEPARTMENT(false, VIEW, CREATE, EDIT, DELETE, Action.IMPORT, EXPORT),
  REGION(false, VIEW, CREATE, EDIT, DELETE, Action.IMPORT, EXPORT),
  DICTIONARY(false, VIEW, CREATE, EDIT, DELETE, Action.IMPORT, EXPORT),
  PARAMETER(false, VIEW, EDIT, EXPORT),
  USER(false, VIEW, CREATE, EDIT, DELETE, EXPORT, RUN),
  ROLE(false, VIEW, CREATE, EDIT, DELETE, EXPORT),
  /** Somebody's wish to get an account. */
  REGISTRATION(false, VIEW, APPROVE),
  /** Mail that the product sends. */
  MAIL(false, VIEW, EDIT),
  /** One's own account. Everybody keeps it, so no role speaks of it. */
  PROFILE(false),
  /** A named filter of a list. Everybody keeps their own; to EDIT is to share them with others. */
  SAVED_FILTER(false, EDIT),
  JOB(false, VIEW, EDIT, RUN),
  TIERING(false, VIEW, EDIT, EXPORT, PRINT, RUN),
  REPORT(false, VIEW, EDIT, EXPORT, PRINT, RUN),
  BACKUP(false, VIEW, RUN),
  IMPORT(true, VIEW, EXPORT, RUN),
  AUDIT(false, VIEW, EXPORT),
  /** What somebody has shown of themselves; pictures and numbers are for who may VERIFY alone. */
  IDENTITY_VERIFICATION(false, VIEW, VERIFY, DELETE),
  RECYCLE_BIN(false, VIEW, EDIT, DELETE);

  private final boolean owned;
  private final Set<Action> actions;

  RecordKind(boolean owned, Action... actions) {
    this.owned = owned;
    this.actions = Set.of(actions);
  }

  /** Whether the records belong to somebody, so that a permission may reach some of them only. */
  public boolean isOwned() {
    return owned;
  }

  /** Whether this can be done with such a record at all, so that a permission may speak of it. */
  public boolean knows(Action action) {
    return actions.contains(action);
  }

  /** What can be done with such a record at all. */
  public Set<Action> actions() {
    return actions;
  }
}
