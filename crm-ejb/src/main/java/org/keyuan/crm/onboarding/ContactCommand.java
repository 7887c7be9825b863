package org.keyuan.crm.onboarding;

import jakarta.validation.constraints.Size;
import org.keyuan.crm.shared.validation.MailAddress;
import org.keyuan.crm.shared.validation.MailAddressValidator;
import org.keyuan.crm.shared.validation.Phone;

/** How somebody wants to be reached; both may be missing. */
public record ContactCommand(
    @MailAddress @Size(max = 254) String email,
    @Phone(mobile = true, message = "validation.mobile") @Size(max = 30) String mobile) {

  public ContactCommand {
    email = MailAddressValidator.normalised(email);
  }
}
