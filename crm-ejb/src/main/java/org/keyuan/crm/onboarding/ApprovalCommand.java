package org.keyuan.crm.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.keyuan.crm.identity.LoginNames;

/** The account that an administrator gives to somebody who asked. */
public record ApprovalCommand(
    @NotBlank
        @Size(max = LoginNames.LONGEST)
        @Pattern(regexp = LoginNames.LETTERS, message = "validation.login_name")
        String loginName,
    Long employeeId,
    @NotEmpty Set<String> roles) {

  public ApprovalCommand {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }
}
