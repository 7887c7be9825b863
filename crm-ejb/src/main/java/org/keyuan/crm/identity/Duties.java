package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.keyuan.crm.settings.CompanyClock;

/** Finds out what somebody has to do before anything else. */
@ApplicationScoped
class Duties {

  @Inject private PasswordProfiles profiles;
  @Inject private CompanyClock clock;

  /**
   * The most urgent duty.
   *
   * @param passwordChangedAt null where another store keeps the password
   */
  Duty of(boolean oneTimePassword, Instant passwordChangedAt, boolean secondFactorDue) {
    if (oneTimePassword) {
      return Duty.ONE_TIME_PASSWORD;
    }
    if (passwordChangedAt != null && profiles.current().isExpired(passwordChangedAt, clock.now())) {
      return Duty.EXPIRED_PASSWORD;
    }
    return secondFactorDue ? Duty.SECOND_FACTOR : Duty.NONE;
  }
}
