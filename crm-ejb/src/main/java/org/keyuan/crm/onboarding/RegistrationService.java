package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Records;

/**
 * Asking for an account without having one. As with a forgotten password, the answer is always the
 * same: what is known of the address is looked up afterwards by {@link RegistrationUpkeep}.
 */
@Stateless
@Unguarded("whoever wants an account has none")
public class RegistrationService {

  @Inject private Parameters parameters;
  @Inject private AccountMails mails;
  @Inject private RegistrationLimit limit;
  @Inject private Records records;

  public boolean isOpen() {
    return parameters.isSet("registration.enabled");
  }

  /**
   * Takes a wish for an account.
   *
   * @param address from which the form came
   * @throws RegistrationClosedException when the administrator has not opened registration
   * @throws TooManyRequestsException when too many came from there, or from everywhere
   * @throws FieldException on {@code employeeNumber} when neither that nor a company is said
   */
  public void enter(@NotNull @Valid RegistrationCommand command, Locale locale, String address) {
    if (!isOpen()) {
      throw new RegistrationClosedException();
    }
    mails.requireLinks();
    if (command.employeeNumber() == null && command.company() == null) {
      throw new FieldException("employeeNumber", "registration.error.whence");
    }
    if (limit.takes(command.email(), address)) {
      CallerContext.as(
          Caller.system(), () -> records.add(new Registration(command, locale, address)));
    }
  }
}
