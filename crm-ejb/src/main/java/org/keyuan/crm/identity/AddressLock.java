package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.DatabaseException;

/** Locks an address from which many wrong passwords come, whatever the accounts. */
@ApplicationScoped
class AddressLock {

  /** An address serves many people behind a proxy, so it is allowed more than one account is. */
  private static final int TIMES_THE_ACCOUNT = 10;

  /** Attempts of long ago no longer count. */
  private static final String COUNT =
      """
      UPDATE LOGIN_ATTEMPT SET
      LOCKED_UNTIL = CASE WHEN CHANGED_AT >= ? AND FAILED_ATTEMPTS + 1 > ? THEN ? ELSE LOCKED_UNTIL END,
      FAILED_ATTEMPTS = CASE WHEN CHANGED_AT < ? THEN 1 ELSE FAILED_ATTEMPTS + 1 END, CHANGED_AT = ?
      WHERE ADDRESS = ? AND (LOCKED_UNTIL IS NULL OR LOCKED_UNTIL < ?)
      """;

  private static final String INSERT =
      """
      INSERT INTO LOGIN_ATTEMPT (ID, ADDRESS, FAILED_ATTEMPTS, CHANGED_AT)
      VALUES (NEXT VALUE FOR SEQ_LOGIN_ATTEMPT, ?, 1, ?)
      """;

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;

  /** Counts an attempt from this address, null for one inside; false while it is locked. */
  boolean count(String address) {
    if (address == null) {
      return true;
    }
    if (isCounted(address)) {
      return !isLocked(address);
    }
    if (isNew(address) && begin(address, clock.now())) {
      return true;
    }
    // it is locked, or another one's first attempt came in between
    return isCounted(address) && !isLocked(address);
  }

  /** Adds to the attempts from an address; not for one that is new or locked. */
  private boolean isCounted(String address) {
    var now = clock.now();
    var lock = Duration.ofMinutes(parameters.number("lockout.minutes"));
    var allowed = parameters.number("lockout.attempts") * TIMES_THE_ACCOUNT;
    var before = now.minus(lock);
    return database.update(COUNT, before, allowed, now.plus(lock), before, now, address, now) > 0;
  }

  /** The first attempt from an address; false where another one at the same moment was it. */
  private boolean begin(String address, Instant now) {
    try {
      database.update(INSERT, address, now);
      return true;
    } catch (DatabaseException e) {
      if (isNew(address)) {
        throw e;
      }
      return false;
    }
  }

  /**
   * Takes back the attempt that was right and one before it. Forgiving all would let somebody with
   * an account of their own try others' for ever.
   */
  void forgive(String address) {
    database.update(
        """
        UPDATE LOGIN_ATTEMPT SET FAILED_ATTEMPTS = CASE WHEN FAILED_ATTEMPTS < 2 THEN 0 ELSE FAILED_ATTEMPTS - 2 END
        WHERE ADDRESS = ?
        """,
        address);
  }

  boolean isLocked(String address) {
    return database.number(
            "SELECT COUNT(*) FROM LOGIN_ATTEMPT WHERE ADDRESS = ? AND LOCKED_UNTIL >= ?",
            address,
            clock.now())
        > 0;
  }

  private boolean isNew(String address) {
    return database.number("SELECT COUNT(*) FROM LOGIN_ATTEMPT WHERE ADDRESS = ?", address) == 0;
  }
}
