package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.sql.Database;

/** Keeps floods of registrations out. */
@ApplicationScoped
class RegistrationLimit {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_FOR_AN_EMAIL = 3;
  private static final int MOST_AT_ALL = 200;

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;

  /**
   * Whether one more is taken for this e-mail address; for one that had its mails it is silently
   * left out.
   *
   * @throws TooManyRequestsException when too many came from the network address, or at all
   */
  boolean takes(String email, String address) {
    if (recent("ADDRESS = ?", address) >= parameters.number("onboarding.requests")
        || recent("1 = ?", 1) >= MOST_AT_ALL) {
      throw new TooManyRequestsException();
    }
    return recent("EMAIL = ?", email) < MOST_FOR_AN_EMAIL;
  }

  private long recent(String condition, Object value) {
    return database.number(
        "SELECT COUNT(*) FROM REGISTRATION WHERE " + condition + " AND CREATED_AT > ?",
        value,
        clock.now().minus(WINDOW));
  }
}
