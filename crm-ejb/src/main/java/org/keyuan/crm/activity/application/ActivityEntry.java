package org.keyuan.crm.activity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.keyuan.crm.activity.domain.Activity;
import org.keyuan.crm.activity.domain.ActivityCommand;
import org.keyuan.crm.customer.domain.Contact;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.sales.domain.SalesOrder;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Records;

/** What entering and changing an activity have in common: it is about one customer alone. */
@ApplicationScoped
class ActivityEntry {

  @Inject private Records records;
  @Inject private Owners owners;
  @Inject private CompanyClock clock;

  /** A new activity at a customer that the caller may see. */
  Activity enter(ActivityCommand command) {
    records.get(Customer.class, command.customerId(), Action.VIEW);
    requireContact(command, command.customerId());
    requireOrder(command, command.customerId());
    var ownership = owners.require(RecordKind.ACTIVITY, Action.CREATE, command.ownerId());
    var activity = records.add(new Activity(command, ownership, clock.now()));
    records.flush();
    return activity;
  }

  /** What was chosen before stays allowed, although it may be out of reach or in the bin by now. */
  void change(Activity activity, ActivityCommand command) {
    if (!Objects.equals(command.contactId(), activity.contactId())) {
      requireContact(command, activity.customerId());
    }
    if (!Objects.equals(command.orderId(), activity.orderId())) {
      requireOrder(command, activity.customerId());
    }
    activity.describe(command, clock.now());
    if (command.ownerId() != null
        && !Objects.equals(command.ownerId(), activity.ownership().ownerId())) {
      activity.assignTo(owners.require(RecordKind.ACTIVITY, Action.EDIT, command.ownerId()));
    }
    records.flush();
  }

  private void requireContact(ActivityCommand command, long customerId) {
    if (command.contactId() != null
        && records.get(Contact.class, command.contactId(), Action.VIEW).customerId()
            != customerId) {
      throw new FieldException("contactId", "activity.error.others_contact");
    }
  }

  private void requireOrder(ActivityCommand command, long customerId) {
    if (command.orderId() != null
        && records.get(SalesOrder.class, command.orderId(), Action.VIEW).customerId()
            != customerId) {
      throw new FieldException("orderId", "activity.error.others_order");
    }
  }
}
