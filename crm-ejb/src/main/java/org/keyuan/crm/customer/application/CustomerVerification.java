package org.keyuan.crm.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.notice.Notices;
import org.keyuan.crm.shared.record.Records;

/** An administrator's check of newly entered customers. */
@Stateless
@Permitted(kind = RecordKind.CUSTOMER, action = Action.VERIFY)
public class CustomerVerification {

  @Inject private Records records;
  @Inject private CompanyClock clock;
  @Inject private Notices notices;

  public void approve(long id, int version) {
    records.get(Customer.class, id, version, Action.VERIFY).verify(who(), clock.now());
  }

  /** The customer was not checked after all and waits again. */
  public void takeBack(long id, int version) {
    records.get(Customer.class, id, version, Action.VERIFY).awaitVerification();
  }

  /** Sends the customer back to its author, who is told why. */
  public void reject(long id, int version, @NotBlank @Size(max = 500) String reason) {
    var customer = records.get(Customer.class, id, version, Action.VERIFY);
    customer.reject(reason, who(), clock.now());
    notices.tell(
        customer.createdBy(),
        customer,
        "customer_verify.notice.rejected",
        customer.recordName(),
        reason);
  }

  private static String who() {
    return CallerContext.current().loginName();
  }
}
