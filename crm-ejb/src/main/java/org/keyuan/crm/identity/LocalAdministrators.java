package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.sql.Database;

/**
 * Sees to it that one administrator can always sign in with a password kept here: the directory or
 * the provider may be away or set wrongly, and only an administrator can set them right.
 */
@ApplicationScoped
class LocalAdministrators {

  private static final String OTHERS =
      """
      SELECT COUNT(*) FROM APP_USER u JOIN USER_ROLE r ON r.USER_ID = u.ID AND r.ROLE_CODE = ?
      WHERE u.AUTH_SOURCE = 'LOCAL' AND u.ENABLED = ? AND u.DELETED_AT IS NULL AND u.ID <> ?
      """;

  @Inject private Database database;

  /**
   * Refuses a change after which no local administrator would be left.
   *
   * @throws FieldException on {@code source}
   */
  void requireLocalAdministrator(AppUser user, UserCommand command) {
    var stays =
        command.source() == AuthSource.LOCAL
            && command.enabled()
            && command.roles().contains(RoleCode.ADMIN);
    if (!stays) {
      requireAnother(user);
    }
  }

  /** Refuses to do without this account where it is the last local administrator's. */
  void requireAnother(AppUser user) {
    var isOne = user.isLocal() && user.roles().contains(RoleCode.ADMIN);
    if (isOne && database.number(OTHERS, RoleCode.ADMIN, true, user.id()) == 0) {
      throw new FieldException("source", "identity.error.last_local_administrator");
    }
  }
}
