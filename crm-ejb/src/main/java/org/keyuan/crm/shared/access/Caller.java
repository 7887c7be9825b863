package org.keyuan.crm.shared.access;

import java.util.Locale;
import java.util.Set;

/**
 * Whoever a use case works for: a signed-in person, or the system.
 *
 * @param userId null for the system and for nobody
 * @param loginName what the audit trail and the stamps on records say
 * @param employeeId null for users who are not employees
 * @param departmentId the department of the employee, or null
 * @param departmentsBelow ids of the own department and all below it
 * @param wholeCompany whether there are no other departments than those
 * @param roles role codes
 * @param grants what the roles allow together
 * @param locale one of the product's two languages
 * @param address the remote address, or null inside the server
 */
public record Caller(
    Long userId,
    String loginName,
    String displayName,
    Long employeeId,
    Long departmentId,
    Set<Long> departmentsBelow,
    boolean wholeCompany,
    Set<String> roles,
    Grants grants,
    Locale locale,
    String address) {

  private static final Caller NOBODY =
      new Caller(
          null,
          "-",
          "-",
          null,
          null,
          Set.of(),
          false,
          Set.of(),
          Grants.NONE,
          Locale.SIMPLIFIED_CHINESE,
          null);

  private static final Caller SYSTEM =
      new Caller(
          null,
          "system",
          "system",
          null,
          null,
          Set.of(),
          false,
          Set.of(),
          Grants.everything(),
          Locale.SIMPLIFIED_CHINESE,
          null);

  /** Has no permission at all. */
  public static Caller nobody() {
    return NOBODY;
  }

  /** The product itself: start-up, scheduled jobs. */
  public static Caller system() {
    return SYSTEM;
  }

  /** The same person without the permission to change anything. */
  public Caller lookingOnly() {
    return with(grants.lookingOnly());
  }

  /** The same permissions in the name of somebody at an address, for what is written down. */
  public Caller inNameOf(String name, String theirAddress) {
    return new Caller(
        userId,
        name,
        name,
        employeeId,
        departmentId,
        departmentsBelow,
        wholeCompany,
        roles,
        grants,
        locale,
        theirAddress);
  }

  /** The same person with other permissions. */
  public Caller with(Grants other) {
    return new Caller(
        userId,
        loginName,
        displayName,
        employeeId,
        departmentId,
        departmentsBelow,
        wholeCompany,
        roles,
        other,
        locale,
        address);
  }

  public boolean may(RecordKind kind, Action action) {
    return grants.reach(kind, action).isPresent();
  }

  public boolean isSignedIn() {
    return userId != null;
  }
}
