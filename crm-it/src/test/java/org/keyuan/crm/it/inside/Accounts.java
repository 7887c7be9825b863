package org.keyuan.crm.it.inside;

import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.shared.access.Caller;

/** What the tests outside need of accounts, done as an administrator would. */
final class Accounts {
  private Accounts() {}

  /** An account whose password another store proves. */
  static void make(String login, AuthSource source, String role) {
    World.get();
    var account = new UserCommand(login, null, Set.of(role), true, source);
    Inside.as(Caller.system(), () -> Inside.bean(UserService.class).create(account, null));
  }

  /** Everything stored of an account with its roles; empty where there is none. */
  static String state(String login) {
    return World.sql()
        .list("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", row -> row.id(1), login)
        .stream()
        .map(id -> Rows.of("APP_USER", id) + " " + Rows.of("USER_ROLE", "USER_ID", id))
        .collect(Collectors.joining("\n"));
  }

  /** The ways in which a name has signed in or was refused, oldest first. */
  static String signIns(String login) {
    return World.sql()
        .list(
            "SELECT ACTION_CODE, CHANGES FROM AUDIT_ENTRY WHERE RECORD_NAME = ? AND ACTION_CODE"
                + " LIKE 'SIGN_IN%' ORDER BY ID",
            row -> row.text(1) + " " + row.text(2), login)
        .stream()
        .collect(Collectors.joining("\n"));
  }
}
