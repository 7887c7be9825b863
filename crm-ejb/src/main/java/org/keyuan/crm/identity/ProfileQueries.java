package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.StoredValue;
import org.keyuan.crm.shared.sql.Sql;

/** What everybody may read of their own account. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
public class ProfileQueries {

  @PersistenceContext private EntityManager entityManager;

  /** Which store keeps the caller's password. */
  public AuthSource passwordSource() {
    return entityManager.find(AppUser.class, CallerContext.current().userId()).source();
  }

  public ProfileDetail get() {
    var caller = CallerContext.current();
    var row =
        new Sql("SELECT e.NUMBER, d.NAME, e.POSITION, e.MOBILE, e.EMAIL, u.LAST_LOGIN_AT,")
            .append(" u.PASSWORD_CHANGED_AT FROM APP_USER u")
            .append(" LEFT JOIN EMPLOYEE e ON e.ID = u.EMPLOYEE_ID")
            .append(" LEFT JOIN DEPARTMENT d ON d.ID = e.DEPARTMENT_ID WHERE u.ID = ")
            .value(caller.userId())
            .rows(entityManager)
            .get(0);
    return new ProfileDetail(
        caller.loginName(),
        caller.displayName(),
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        caller.roles().stream().sorted().toList(),
        (Instant) StoredValue.as(Instant.class, row[5]),
        (Instant) StoredValue.as(Instant.class, row[6]));
  }
}
