package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;

/**
 * Nobody gives more than they have. Whoever may edit accounts could otherwise give themselves, or
 * an account whose password they set, every role there is. Only who may change roles is free: what
 * roles grant is theirs to say anyway.
 *
 * <pre>limit.require(Action.EDIT, employeeId, roles);</pre>
 */
@ApplicationScoped
public class GrantLimit {
  private static final String BELOW =
      """
      SELECT d.ID, below.ID FROM EMPLOYEE e JOIN DEPARTMENT d ON d.ID = e.DEPARTMENT_ID
      JOIN DEPARTMENT below ON below.PATH LIKE CONCAT(d.PATH, '%') WHERE e.ID = ?
      """;

  @Inject private Database database;
  @Inject private GrantsReader reader;

  /**
   * Refuses to make, change, open or look through an account that would reach what the caller does
   * not.
   *
   * @param employeeId whose account it is; null for none
   * @param roles codes of all its roles
   * @throws AccessDeniedException naming the caller's action on accounts
   */
  public void require(Action action, Long employeeId, Set<String> roles) {
    if (!isFree()) {
      require(action, person(employeeId, roles));
    }
  }

  /** As {@link #require(Action, Long, Set)}, of somebody whose permissions are known already. */
  void require(Action action, Caller person) {
    if (!isFree() && !new GrantCover(CallerContext.current()).of(person)) {
      throw new AccessDeniedException(RecordKind.USER, action);
    }
  }

  /** As {@link #require(Action, Long, Set)}, of an account as it stands. */
  void require(Action action, AppUser user) {
    require(action, user.employeeId(), user.roles());
  }

  private static boolean isFree() {
    return CallerContext.current().may(RecordKind.ROLE, Action.EDIT);
  }

  /** Who somebody with this account would be. */
  private Caller person(Long employeeId, Set<String> roles) {
    var below = new HashSet<Long>();
    var own = new HashSet<Long>();
    database.list(
        BELOW,
        row -> {
          own.add(row.number(1));
          return below.add(row.number(2));
        },
        employeeId);
    return new Caller(
        null,
        "-",
        "-",
        employeeId,
        own.stream().findFirst().orElse(null),
        below,
        false,
        roles,
        reader.read(roles).together(),
        CallerContext.current().locale(),
        null);
  }
}
