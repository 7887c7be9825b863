package org.keyuan.crm.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.keyuan.crm.identity.LoginNames;
import org.keyuan.crm.shared.validation.MailAddress;
import org.keyuan.crm.shared.validation.MailAddressValidator;

/**
 * A new account for somebody who chooses the password by a link.
 *
 * @param locale language tag of the invitation
 */
public record InvitationCommand(
    @NotBlank
        @Size(max = LoginNames.LONGEST)
        @Pattern(regexp = LoginNames.LETTERS, message = "validation.login_name")
        String loginName,
    @NotBlank @MailAddress @Size(max = 254) String email,
    Long employeeId,
    @NotEmpty Set<String> roles,
    @Pattern(regexp = "zh-CN|en") String locale) {

  public InvitationCommand {
    email = MailAddressValidator.normalised(email);
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }
}
