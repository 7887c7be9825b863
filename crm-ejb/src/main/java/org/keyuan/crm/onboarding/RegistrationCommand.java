package org.keyuan.crm.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.keyuan.crm.shared.validation.MailAddress;
import org.keyuan.crm.shared.validation.MailAddressValidator;
import org.keyuan.crm.shared.validation.Phone;

/**
 * What somebody says who wants an account.
 *
 * @param employeeNumber of an employee; others name their company
 * @param wishedRole what the person wants to do, in words
 */
public record RegistrationCommand(
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}<>]*", message = "registration.error.name")
        String name,
    @NotBlank @MailAddress @Size(max = 254) String email,
    @NotBlank @Phone(mobile = true, message = "validation.mobile") @Size(max = 30) String mobile,
    @Size(max = 30) String employeeNumber,
    @Size(max = 200) String company,
    @NotBlank @Size(max = 200) String wishedRole,
    @NotBlank @Size(max = 1000) String reason) {

  public RegistrationCommand {
    email = MailAddressValidator.normalised(email);
  }
}
