package org.keyuan.crm.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What an administrator says of a role.
 *
 * @param code counts only for a new role
 * @param permissions each as {@code KIND.ACTION.SCOPE}
 * @param departments ids of the departments meant by the scope of chosen departments
 * @param fieldRules each as {@code KIND.field.RULE}
 * @param twoFactor whether whoever has the role signs in with a second factor
 */
public record RoleCommand(
    @NotBlank @Size(max = 30) @Pattern(regexp = "[A-Z][A-Z0-9_]*", message = "validation.role_code")
        String code,
    @NotBlank @Size(max = 100) String nameZh,
    @NotBlank @Size(max = 100) String nameEn,
    @Size(max = 1000) String remarks,
    Set<String> permissions,
    Set<String> departments,
    Set<String> fieldRules,
    boolean twoFactor) {

  public RoleCommand {
    permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
    departments = departments == null ? Set.of() : Set.copyOf(departments);
    fieldRules = fieldRules == null ? Set.of() : Set.copyOf(fieldRules);
  }

  /** A role whose people may sign in with a password alone. */
  public RoleCommand(
      String code,
      String nameZh,
      String nameEn,
      String remarks,
      Set<String> permissions,
      Set<String> departments,
      Set<String> fieldRules) {
    this(code, nameZh, nameEn, remarks, permissions, departments, fieldRules, false);
  }
}
