package org.keyuan.crm.identity;

import jakarta.persistence.Column;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** What an administrator says of an account; the login name counts only for a new one. */
public record UserCommand(
    @NotBlank
        @Size(max = LoginNames.LONGEST)
        @Pattern(regexp = LoginNames.LETTERS, message = "validation.login_name")
        String loginName,
    Long employeeId,
    @NotEmpty Set<String> roles,
    boolean enabled,
    @Column(name = "AUTH_SOURCE") AuthSource source) {

  public UserCommand {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    source = source == null ? AuthSource.LOCAL : source;
  }

  /** An account whose password is kept here. */
  public UserCommand(String loginName, Long employeeId, Set<String> roles, boolean enabled) {
    this(loginName, employeeId, roles, enabled, AuthSource.LOCAL);
  }
}
