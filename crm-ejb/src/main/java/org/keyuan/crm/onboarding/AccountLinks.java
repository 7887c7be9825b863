package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/**
 * One-time links. A link works once, until it expires, for an account that may sign in; a newer one
 * for the same purpose ends it, and one for choosing a password ends when the password was changed
 * in any other way.
 */
@ApplicationScoped
class AccountLinks {

  private static final String INSERT =
      """
      INSERT INTO ACCOUNT_LINK (ID, PURPOSE, TOKEN_HASH, USER_ID, REGISTRATION_ID, EMAIL, CREATED_AT,
        CREATED_BY, EXPIRES_AT) VALUES (NEXT VALUE FOR SEQ_ACCOUNT_LINK, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String WORKING =
      """
      SELECT l.ID, l.PURPOSE, l.USER_ID, l.REGISTRATION_ID, l.EMAIL, l.EXPIRES_AT
      FROM ACCOUNT_LINK l
      LEFT JOIN APP_USER u ON u.ID = l.USER_ID
      LEFT JOIN REGISTRATION r ON r.ID = l.REGISTRATION_ID
      WHERE l.USED_AT IS NULL AND l.WITHDRAWN_AT IS NULL AND l.EXPIRES_AT > ?
        AND (r.STATE = 'UNCONFIRMED' OR u.ENABLED = ? AND u.DELETED_AT IS NULL
          AND (l.PURPOSE = 'EMAIL' OR u.PASSWORD_CHANGED_AT <= l.CREATED_AT))
      """;
  private static final String WITHDRAW =
      "UPDATE ACCOUNT_LINK SET WITHDRAWN_AT = ? WHERE PURPOSE = ? AND USED_AT IS NULL"
          + " AND WITHDRAWN_AT IS NULL AND ";

  @Inject private Database database;
  @Inject private CompanyClock clock;

  /**
   * Makes a link for an account and ends the older ones; gives the token, which is kept nowhere.
   */
  String forAccount(LinkPurpose purpose, long userId, String email, Instant expiresAt) {
    withdraw(purpose, userId);
    return make(purpose, userId, null, email, expiresAt);
  }

  /** Makes the link by which a registration is confirmed. */
  String forRegistration(long registrationId, String email, Instant expiresAt) {
    return make(LinkPurpose.REGISTRATION, null, registrationId, email, expiresAt);
  }

  private String make(
      LinkPurpose purpose, Long userId, Long registrationId, String email, Instant expiresAt) {
    var token = Token.random();
    database.update(
        INSERT,
        purpose,
        Token.hash(token),
        userId,
        registrationId,
        email,
        clock.now(),
        CallerContext.current().loginName(),
        expiresAt);
    return token;
  }

  /** Ends the account's open links; says how many there were. */
  long withdraw(LinkPurpose purpose, long userId) {
    return database.update(WITHDRAW + "USER_ID = ?", clock.now(), purpose, userId);
  }

  /** The link with this token if it works now. */
  Optional<AccountLink> find(String token) {
    return token == null || token.length() > 100
        ? Optional.empty()
        : working(" AND l.TOKEN_HASH = ?", Token.hash(token));
  }

  /** The account's newest link that works now. */
  Optional<AccountLink> find(LinkPurpose purpose, long userId) {
    return working(" AND l.PURPOSE = ? AND l.USER_ID = ? ORDER BY l.ID DESC", purpose, userId);
  }

  private Optional<AccountLink> working(String condition, Object... values) {
    var all = new Object[values.length + 2];
    all[0] = clock.now();
    all[1] = true;
    System.arraycopy(values, 0, all, 2, values.length);
    return database.find(WORKING + condition, AccountLinks::link, all);
  }

  /**
   * Uses the link up.
   *
   * @throws LinkInvalidException when it doesn't work, or somebody else was faster
   */
  AccountLink use(String token) {
    var link = find(token).orElseThrow(LinkInvalidException::new);
    var used =
        database.update(
            "UPDATE ACCOUNT_LINK SET USED_AT = ? WHERE ID = ? AND USED_AT IS NULL"
                + " AND WITHDRAWN_AT IS NULL",
            clock.now(),
            link.id());
    if (used != 1) {
      throw new LinkInvalidException();
    }
    return link;
  }

  private static AccountLink link(Row row) throws SQLException {
    return new AccountLink(
        row.number(1),
        LinkPurpose.valueOf(row.text(2)),
        row.id(3),
        row.id(4),
        row.text(5),
        row.instant(6));
  }
}
