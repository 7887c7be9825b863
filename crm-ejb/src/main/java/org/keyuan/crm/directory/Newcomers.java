package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.logging.Logger;
import org.keyuan.crm.identity.AdministratorRights;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.sql.Database;

/**
 * Makes accounts for people whom the directory or the provider knows and the product doesn't, where
 * an administrator has allowed that. The employee with the same e-mail address comes with the
 * account, since without an employee nobody has a department and records of their own. Whoever may
 * change accounts, roles or parameters is never let in like this: an administrator makes their
 * account beforehand.
 */
@ApplicationScoped
class Newcomers {

  private static final Logger LOG = Logger.getLogger(Newcomers.class.getName());
  private static final String EMPLOYEE =
      """
      SELECT e.ID FROM EMPLOYEE e WHERE e.EMAIL = ? AND e.DELETED_AT IS NULL
      AND NOT EXISTS (SELECT 1 FROM APP_USER u WHERE u.EMPLOYEE_ID = e.ID AND u.DELETED_AT IS NULL)
      """;

  @Inject private UserService users;
  @Inject private KnownRoles known;
  @Inject private AdministratorRights administrators;
  @Inject private Database database;

  /**
   * Makes the account; without one the log-in is refused afterwards.
   *
   * @param mail as the store says it, or null; only an address that is known to be theirs
   */
  void letIn(AuthSource source, String loginName, String mail, Set<String> given) {
    var roles = known.of(given);
    if (roles.isEmpty() || administrators.areIn(roles)) {
      LOG.warning(
          loginName
              + " is not let in: a newcomer needs a role, and none with the rights of administrators");
      return;
    }
    var account = new UserCommand(loginName, employee(mail), roles, true, source);
    try {
      CallerContext.as(Caller.system(), () -> users.create(account, null));
    } catch (BusinessException e) {
      // the same person was faster in another window
      LOG.info(loginName + " is not made anew: " + e.getMessage());
    }
  }

  private Long employee(String mail) {
    if (mail == null || mail.isBlank()) {
      return null;
    }
    var found = database.list(EMPLOYEE, row -> row.id(1), mail);
    return found.size() == 1 ? found.get(0) : null;
  }
}
