package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.sql.Database;

/**
 * Counts attempts to sign in, of an account and from an address. An attempt is counted before its
 * password is looked at and given back when it was right: so many tries at once are as many as so
 * many tries one after the other.
 */
@Stateless
@Unguarded("part of signing in")
public class LoginAttempts {

  /** The last attempt allowed locks the account; being right unlocks it again. */
  private static final String ACCOUNT =
      """
      UPDATE APP_USER SET FAILED_ATTEMPTS = CASE WHEN FAILED_ATTEMPTS + 1 >= ? THEN 0 ELSE FAILED_ATTEMPTS + 1 END,
      LOCKED_UNTIL = CASE WHEN FAILED_ATTEMPTS + 1 >= ? THEN ? ELSE LOCKED_UNTIL END
      WHERE LOGIN_NAME = ? AND (LOCKED_UNTIL IS NULL OR LOCKED_UNTIL < ?)
      """;

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;
  @Inject private AddressLock addresses;

  /** Counts an attempt; false where account or address is locked, or there is no such account. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean begin(String loginName, String address) {
    return addresses.count(address) & count(ACCOUNT, loginName) > 0;
  }

  /**
   * The same for one store. A name that another store knows too must not lock the account that has
   * it here.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean begin(String loginName, String address, AuthSource way) {
    return addresses.count(address)
        & count(ACCOUNT + " AND AUTH_SOURCE = '" + way.name() + "'", loginName) > 0;
  }

  /** Whether the address is not locked. */
  public boolean mayTry(String address) {
    return !addresses.isLocked(address);
  }

  private long count(String sql, String loginName) {
    var allowed = parameters.number("lockout.attempts");
    var now = clock.now();
    var until = now.plus(Duration.ofMinutes(parameters.number("lockout.minutes")));
    return database.update(sql, allowed, allowed, until, loginName, now);
  }

  /** The attempt was right: it and those before are forgotten, whatever becomes of the rest. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void succeeded(long userId, String address) {
    database.update(
        "UPDATE APP_USER SET FAILED_ATTEMPTS = 0, LOCKED_UNTIL = NULL WHERE ID = ?", userId);
    addresses.forgive(address);
  }

  /** The attempt was right and the log-in is complete. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void signedIn(long userId, String address) {
    succeeded(userId, address);
    database.update("UPDATE APP_USER SET LAST_LOGIN_AT = ? WHERE ID = ?", clock.now(), userId);
  }
}
