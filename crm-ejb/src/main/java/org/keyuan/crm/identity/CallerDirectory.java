package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.StoredValue;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.text.Messages;

/**
 * Knows what a signed-in person may do now. Read for every request, so that a disabled user or a
 * lost role counts at once and the session has nothing that could grow old.
 */
@Stateless
@Unguarded("finds out who the caller is; everything else is guarded by what it answers")
public class CallerDirectory {

  private static final String COLUMNS =
      """
      SELECT u.ID, u.EMPLOYEE_ID, e.DEPARTMENT_ID, d.PATH, u.LOCALE, u.THEME, e.NAME, u.MUST_CHANGE_PASSWORD,
      u.PASSWORD_CHANGED_AT, (SELECT COUNT(*) FROM SECOND_FACTOR f WHERE f.USER_ID = u.ID),
      (SELECT COUNT(*) FROM USER_ROLE x JOIN APP_ROLE y ON y.CODE = x.ROLE_CODE AND y.TWO_FACTOR = \
      """;
  private static final String PERSON =
      """
       LEFT JOIN EMPLOYEE e ON e.ID = u.EMPLOYEE_ID LEFT JOIN DEPARTMENT d ON d.ID = e.DEPARTMENT_ID
      WHERE u.DELETED_AT IS NULL AND u.LOGIN_NAME = \
      """;

  @PersistenceContext private EntityManager entityManager;
  @Inject private GrantsReader grantsReader;
  @Inject private Duties duties;
  @Inject private LiveSessions sessions;

  /** The caller with this login name; empty for an unknown, disabled or deleted user. */
  public Optional<SignedIn> find(String loginName, String address) {
    return rows(columns("").append(" FROM APP_USER u"), loginName).stream()
        .findFirst()
        .map(row -> signedIn(loginName, address, row));
  }

  /**
   * The caller whose session has this token; empty also when the session is over.
   *
   * @param active whether the person did something, rather than a page by itself
   */
  public Optional<SignedIn> find(String loginName, String address, String token, boolean active) {
    var sql =
        columns(", s.ID, s.BEGUN_AT, s.SEEN_AT, s.ROLES")
            .append(" FROM APP_USER u JOIN USER_SESSION s ON s.USER_ID = u.ID AND s.TOKEN_HASH = ")
            .value(SessionStore.hash(token));
    for (var row : rows(sql, loginName)) {
      var person = signedIn(loginName, address, row);
      var session = LiveSessions.read(row, 12);
      if (sessions.goesOn(session, instant(row[8]), person.caller().roles(), active)) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  private static Sql columns(String more) {
    return new Sql(COLUMNS)
        .value(true)
        .append(" WHERE x.USER_ID = u.ID), u.AUTH_SOURCE")
        .append(more);
  }

  private List<Object[]> rows(Sql select, String loginName) {
    return select
        .append(PERSON)
        .value(loginName)
        .append(" AND u.ENABLED = ")
        .value(true)
        .rows(entityManager);
  }

  private SignedIn signedIn(String loginName, String address, Object[] row) {
    var roles = grantsReader.read(number(row[0]));
    var grants = roles.together();
    var below = needsTree(grants) ? Subtree.read(entityManager, (String) row[3]) : Subtree.NONE;
    var caller =
        new Caller(
            number(row[0]),
            loginName,
            row[6] == null ? loginName : (String) row[6],
            number(row[1]),
            number(row[2]),
            below.departments(),
            below.isWhole(),
            roles.codes(),
            grants,
            Messages.locale((String) row[4]),
            address);
    var source = AuthSource.valueOf((String) row[11]);
    return new SignedIn(caller, (String) row[5], duty(source, row), source, null);
  }

  private Duty duty(AuthSource source, Object[] row) {
    var changedAt = source == AuthSource.LOCAL ? instant(row[8]) : null;
    var factorDue = source != AuthSource.OIDC && number(row[9]) == 0 && number(row[10]) > 0;
    var oneTime = source == AuthSource.LOCAL && Boolean.TRUE.equals(row[7]);
    return duties.of(oneTime, changedAt, factorDue);
  }

  private static boolean needsTree(Grants grants) {
    return grants.reaches().values().stream()
        .anyMatch(reach -> reach.scopes().contains(Scope.DEPARTMENT_AND_BELOW));
  }

  private static Instant instant(Object value) {
    return (Instant) StoredValue.as(Instant.class, value);
  }

  private static Long number(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }
}
