package org.keyuan.crm.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** The account that an administrator gives to somebody who asked. */
public record ApprovalCommand(
    @NotBlank @Size(max = 50) @Pattern(regexp = "[a-z0-9._@-]*", message = "validation.login_name")
        String loginName,
    Long employeeId,
    @NotEmpty Set<String> roles) {

  public ApprovalCommand {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }
}
