package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.keyuan.crm.shared.sql.Database;

/** Spares the administrator typing: what an account for somebody who asked may look like. */
@ApplicationScoped
class AccountProposals {

  private static final int LONGEST = 40;

  @Inject private Database database;

  ApprovalCommand of(Registration registration) {
    var number = registration.employeeNumber();
    var employee =
        number == null
            ? null
            : database
                .find(
                    "SELECT ID FROM EMPLOYEE WHERE DELETED_AT IS NULL AND NUMBER = ?",
                    row -> row.id(1),
                    number)
                .orElse(null);
    return new ApprovalCommand(freeName(registration.email()), employee, Set.of());
  }

  private String freeName(String email) {
    var wished = email.substring(0, email.indexOf('@')).replaceAll("[^a-z0-9._-]", "");
    var name = wished.substring(0, Math.min(wished.length(), LONGEST));
    var free = name;
    for (int i = 2; isTaken(free); i++) {
      free = name + i;
    }
    return free;
  }

  private boolean isTaken(String name) {
    return database.number("SELECT COUNT(*) FROM APP_USER WHERE LOGIN_NAME = ?", name) > 0;
  }
}
