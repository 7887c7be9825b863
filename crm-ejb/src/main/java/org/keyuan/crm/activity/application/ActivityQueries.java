package org.keyuan.crm.activity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.activity.domain.ActivityCommand;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;

/** What screens read of activities beyond their list. */
@Stateless
public class ActivityQueries {

  @Inject private CommandReader reader;
  @Inject private ActivityList activities;
  @Inject private PlannedActivities planned;

  @Permitted(kind = RecordKind.ACTIVITY, action = Action.EDIT)
  public Edited<ActivityCommand> open(long id) {
    return reader.open(ActivityCommand.class, activities.spec(), id, Map.of());
  }

  /** The earliest that is planned at a customer, of those that the caller may see. */
  @Permitted(kind = RecordKind.ACTIVITY, action = Action.VIEW)
  public Optional<ActivityRow> findNext(long customerId) {
    return planned.ofCustomer(customerId).stream().findFirst();
  }

  /**
   * The caller's own that are overdue or planned for today, the earliest first.
   *
   * @param size how many at most
   */
  @Permitted(kind = RecordKind.ACTIVITY, action = Action.VIEW)
  public List<ActivityRow> listDue(int size) {
    var me = CallerContext.current().employeeId();
    return me == null ? List.of() : planned.dueOf(me, size);
  }
}
