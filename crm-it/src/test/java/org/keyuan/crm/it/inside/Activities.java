package org.keyuan.crm.it.inside;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keyuan.crm.activity.application.ActivityService;
import org.keyuan.crm.activity.domain.ActivityCommand;
import org.keyuan.crm.activity.domain.ActivityKind;
import org.keyuan.crm.activity.domain.ActivityState;

/** Activities for the checks. */
public final class Activities {
  private Activities() {}

  public static ActivityService service() {
    return Inside.bean(ActivityService.class);
  }

  /** A call of this person, planned for tomorrow, with a customer of theirs. */
  public static long enter(String loginName) {
    var customer = Customers.enter(loginName);
    return Inside.as(loginName, () -> service().enter(planned(customer, "it-" + customer), null));
  }

  public static ActivityCommand planned(long customerId, Long contactId, Long orderId) {
    return of(customerId, contactId, orderId, "it-" + customerId, Duration.ofDays(1));
  }

  public static ActivityCommand planned(long customerId, String subject) {
    return of(customerId, null, null, subject, Duration.ofDays(1));
  }

  /** A call planned for so long from now. */
  static ActivityCommand of(
      long customerId, Long contactId, Long orderId, String subject, Duration from) {
    return new ActivityCommand(
        ActivityKind.CALL,
        subject,
        customerId,
        contactId,
        orderId,
        ActivityState.PLANNED,
        Instant.now().plus(from).truncatedTo(ChronoUnit.MINUTES),
        null,
        null,
        null);
  }
}
