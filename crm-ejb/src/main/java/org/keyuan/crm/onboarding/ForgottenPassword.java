package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.validation.MailAddressValidator;

/**
 * Asking for a new password. The request is only written down here; whether there is such an
 * account is looked up afterwards by {@link ResetRequests}, so that neither the answer nor its time
 * tells.
 */
@Stateless
@Unguarded("whoever forgot the password can't sign in")
public class ForgottenPassword {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_FOR_A_NAME = 3;
  private static final String INSERT =
      "INSERT INTO RESET_REQUEST (ID, NAME, ADDRESS, CREATED_AT)"
          + " VALUES (NEXT VALUE FOR SEQ_RESET_REQUEST, ?, ?, ?)";

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;
  @Inject private AccountMails mails;

  /**
   * Asks for a link. For one name there are three an hour; further requests are silently left out.
   *
   * @param nameOrEmail login name or address of the account
   * @param address from which the request comes
   * @throws TooManyRequestsException when too many came from there, whatever the names
   * @throws NoAddressException when no link could be made
   */
  public void ask(@NotBlank @Size(max = 254) String nameOrEmail, String address) {
    mails.requireLinks();
    var name = MailAddressValidator.normalised(nameOrEmail);
    if (recent("ADDRESS", address) >= parameters.number("onboarding.requests")) {
      throw new TooManyRequestsException();
    }
    if (recent("NAME", name) < MOST_FOR_A_NAME) {
      database.update(INSERT, name, address, clock.now());
    }
  }

  private long recent(String column, String value) {
    return database.number(
        "SELECT COUNT(*) FROM RESET_REQUEST WHERE " + column + " = ? AND CREATED_AT > ?",
        value,
        clock.now().minus(WINDOW));
  }
}
