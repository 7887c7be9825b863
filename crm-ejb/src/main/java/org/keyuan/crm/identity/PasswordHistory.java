package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.sql.Database;

/** The hashes of passwords that users had before. */
@ApplicationScoped
class PasswordHistory {

  private static final String LATEST =
      """
      SELECT PASSWORD_HASH FROM PASSWORD_HISTORY WHERE USER_ID = ?
      ORDER BY ID DESC OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY
      """;

  @Inject private Database database;
  @Inject private PasswordHasher hasher;
  @Inject private CompanyClock clock;

  /** Whether the password is one of the user's latest; the present one is not among them. */
  boolean has(long userId, String password, int latest) {
    return latest > 0
        && database.list(LATEST, row -> row.text(1), userId, latest).stream()
            .anyMatch(hash -> hasher.matches(password, hash));
  }

  /** Keeps the hash that is about to be replaced. */
  void keep(AppUser user) {
    if (user.passwordHash() != null) {
      database.update(
          """
          INSERT INTO PASSWORD_HISTORY (ID, USER_ID, PASSWORD_HASH, REPLACED_AT)
          VALUES (NEXT VALUE FOR SEQ_PASSWORD_HISTORY, ?, ?, ?)
          """,
          user.id(),
          user.passwordHash(),
          clock.now());
    }
  }
}
