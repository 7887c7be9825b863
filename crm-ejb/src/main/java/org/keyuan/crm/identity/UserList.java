package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of users. */
@ApplicationScoped
public class UserList implements ListSource {

  private static final String ROLES =
      "(SELECT STRING_AGG(q.ROLE_CODE, ',') FROM USER_ROLE q WHERE q.USER_ID = u.ID)";

  private final ListSpec spec =
      new ListSpec("user", RecordKind.USER, "APP_USER", "u")
          .part("USER_ROLE", "USER_ID")
          .part("NOTICE", "USER_ID")
          .part("IDENTITY_HOLDER", "USER_ID")
          .part("IDENTITY_VERIFICATION", "USER_ID")
          .part("LIST_SETTING", "USER_ID")
          .part("SAVED_FILTER", "USER_ID")
          .part("USER_CONTACT", "USER_ID")
          .part("ACCOUNT_LINK", "USER_ID")
          .part("USER_SESSION", "USER_ID")
          .part("PASSWORD_HISTORY", "USER_ID")
          .part("SECOND_FACTOR", "USER_ID")
          .part("RECOVERY_CODE", "USER_ID")
          .join("e", "LEFT JOIN EMPLOYEE e ON e.ID = u.EMPLOYEE_ID")
          .column(ColumnType.TEXT, "loginName", "u.LOGIN_NAME")
          .link()
          .reference(ColumnType.EMPLOYEE, "employee", "e.NAME", "u.EMPLOYEE_ID")
          .coded(ColumnType.OPTION_SET, "roles", ROLES, RoleOptions.NAME)
          .coded(ColumnType.ENUM, "source", "u.AUTH_SOURCE", "authsource:LOCAL,LDAP,OIDC")
          .column(ColumnType.BOOLEAN, "enabled", "u.ENABLED")
          .column(ColumnType.INSTANT, "lastLoginAt", "u.LAST_LOGIN_AT")
          .column(ColumnType.INSTANT, "lockedUntil", "u.LOCKED_UNTIL")
          .optional()
          .sortedBy("loginName", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
