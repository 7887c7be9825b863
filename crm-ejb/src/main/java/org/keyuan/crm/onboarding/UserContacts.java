package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.shared.validation.MailAddressValidator;

/**
 * How the people behind accounts are reached. An address that opens an account is the account's
 * own: the employee's, which other people edit, doesn't count.
 */
@ApplicationScoped
class UserContacts {

  private static final String ACCOUNTS =
      """
      SELECT u.ID, u.LOGIN_NAME, e.NAME, c.EMAIL, u.LOCALE FROM APP_USER u
      LEFT JOIN USER_CONTACT c ON c.USER_ID = u.ID LEFT JOIN EMPLOYEE e ON e.ID = u.EMPLOYEE_ID
      WHERE u.DELETED_AT IS NULL AND u.ENABLED = ?
      """;
  private static final int MOST = 5;

  @Inject private Database database;
  @Inject private ChangeLog log;

  /** An account that may sign in. */
  Optional<Account> account(long userId) {
    return database.find(ACCOUNTS + " AND u.ID = ?", UserContacts::account, true, userId);
  }

  /** Accounts that may sign in with a password kept here, by login name or address. */
  List<Account> accounts(String nameOrEmail) {
    return database
        .list(
            ACCOUNTS + " AND u.AUTH_SOURCE = 'LOCAL' AND (u.LOGIN_NAME = ? OR c.EMAIL = ?)",
            UserContacts::account,
            true,
            nameOrEmail,
            nameOrEmail)
        .stream()
        .filter(account -> account.email() != null)
        .limit(MOST)
        .toList();
  }

  UserContact get(long userId) {
    return database
        .find(
            "SELECT EMAIL, MOBILE FROM USER_CONTACT WHERE USER_ID = ?",
            row -> new UserContact(row.text(1), row.text(2)),
            userId)
        .orElse(new UserContact(null, null));
  }

  /** Whether another account, even a disabled one, has the address. */
  boolean isTaken(String email, Long ownId) {
    return database.number(
            "SELECT COUNT(*) FROM USER_CONTACT c JOIN APP_USER u ON u.ID = c.USER_ID"
                + " WHERE u.DELETED_AT IS NULL AND c.EMAIL = ? AND c.USER_ID <> ?",
            email,
            ownId == null ? -1L : ownId)
        > 0;
  }

  /**
   * Refuses an address that another account has.
   *
   * @throws FieldException on {@code email}
   */
  void requireFree(String email, Long ownId) {
    if (email != null && isTaken(email, ownId)) {
      throw new FieldException("email", "validation.number_taken", email);
    }
  }

  /** Sets both, with a row in the audit trail where anything changes. */
  void set(long userId, UserContact contact) {
    var before = get(userId);
    if (contact.equals(before)) {
      return;
    }
    var changed =
        database.update(
            "UPDATE USER_CONTACT SET EMAIL = ?, MOBILE = ? WHERE USER_ID = ?",
            contact.email(),
            contact.mobile(),
            userId);
    if (changed == 0) {
      database.update(
          "INSERT INTO USER_CONTACT (USER_ID, EMAIL, MOBILE) VALUES (?, ?, ?)",
          userId,
          contact.email(),
          contact.mobile());
    }
    log.write("EDIT", RecordKind.USER, userId, loginName(userId), differences(before, contact));
  }

  private static Map<String, String[]> differences(UserContact before, UserContact now) {
    var changes = new LinkedHashMap<String, String[]>();
    if (!Objects.equals(before.email(), now.email())) {
      changes.put("email", new String[] {before.email(), now.email()});
    }
    if (!Objects.equals(before.mobile(), now.mobile())) {
      changes.put("mobile", new String[] {before.mobile(), now.mobile()});
    }
    return changes;
  }

  String loginName(long userId) {
    return database
        .find("SELECT LOGIN_NAME FROM APP_USER WHERE ID = ?", row -> row.text(1), userId)
        .orElseThrow();
  }

  private static Account account(Row row) throws SQLException {
    var name = row.text(3) == null ? row.text(2) : row.text(3);
    // addresses taken over from employees were never checked
    var email = MailAddressValidator.accepts(row.text(4)) ? row.text(4) : null;
    return new Account(row.number(1), row.text(2), name, email, Messages.locale(row.text(5)));
  }
}
