package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.text.Messages;

/**
 * Knows what a signed-in person may do now. Read for every request, so that a disabled user or a
 * lost role counts at once and the session has nothing that could grow old.
 */
@Stateless
@Unguarded("finds out who the caller is; everything else is guarded by what it answers")
public class CallerDirectory {

  @PersistenceContext private EntityManager entityManager;
  @Inject private GrantsReader grantsReader;

  /** The caller with this login name; empty for an unknown, disabled or deleted user. */
  public Optional<SignedIn> find(String loginName, String address) {
    var users =
        new Sql(
                "SELECT u.ID, u.EMPLOYEE_ID, e.DEPARTMENT_ID, d.PATH, u.LOCALE, u.THEME, u.MUST_CHANGE_PASSWORD, e.NAME FROM APP_USER u")
            .append(
                " LEFT JOIN EMPLOYEE e ON e.ID = u.EMPLOYEE_ID LEFT JOIN DEPARTMENT d ON d.ID = e.DEPARTMENT_ID")
            .append(" WHERE u.DELETED_AT IS NULL AND u.LOGIN_NAME = ")
            .value(loginName)
            .append(" AND u.ENABLED = ")
            .value(true)
            .rows(entityManager);
    return users.stream().findFirst().map(row -> signedIn(loginName, address, row));
  }

  private SignedIn signedIn(String loginName, String address, Object[] row) {
    var roles = grantsReader.read(number(row[0]));
    var grants = roles.together();
    var below = needsTree(grants) ? below((String) row[3]) : Set.<Long>of();
    var name = row[7] == null ? loginName : (String) row[7];
    var locale = Messages.locale((String) row[4]);
    var caller =
        new Caller(
            number(row[0]),
            loginName,
            name,
            number(row[1]),
            number(row[2]),
            below,
            roles.codes(),
            grants,
            locale,
            address);
    return new SignedIn(caller, (String) row[5], Boolean.TRUE.equals(row[6]), null);
  }

  private static boolean needsTree(Grants grants) {
    return grants.reaches().values().stream()
        .anyMatch(reach -> reach.scopes().contains(Scope.DEPARTMENT_AND_BELOW));
  }

  private Set<Long> below(String path) {
    var ids = new HashSet<Long>();
    if (path != null) {
      new Sql("SELECT ID FROM DEPARTMENT WHERE PATH LIKE ")
          .value(path + "%")
          .column(entityManager)
          .forEach(id -> ids.add(number(id)));
    }
    return ids;
  }

  private static Long number(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }
}
