package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.sql.Database;

/** The authenticators of users. Secrets are sealed, and each code counts once. */
@ApplicationScoped
class SecondFactor {

  private static final String READ =
      "SELECT SECRET, LAST_STEP FROM SECOND_FACTOR WHERE USER_ID = ?";
  private static final String USE =
      "UPDATE SECOND_FACTOR SET LAST_STEP = ? WHERE USER_ID = ? AND LAST_STEP < ?";
  private static final String INSERT =
      "INSERT INTO SECOND_FACTOR (USER_ID, SECRET, LAST_STEP, CREATED_AT) VALUES (?, ?, ?, ?)";

  @Inject private Database database;
  @Inject private SecretBox box;
  @Inject private CompanyClock clock;
  @Inject private RecoveryCodes recoveryCodes;

  private record Stored(byte[] secret, long lastStep) {}

  boolean isSet(long userId) {
    return database.number("SELECT COUNT(*) FROM SECOND_FACTOR WHERE USER_ID = ?", userId) > 0;
  }

  /** Whether log-ins ask for it: what comes beside the OpenID provider's log-in is its matter. */
  boolean isAsked(long userId) {
    return database.number(
            "SELECT COUNT(*) FROM APP_USER WHERE ID = ? AND AUTH_SOURCE <> 'OIDC'", userId)
        > 0;
  }

  /** Whether who has given the password must give a code too. */
  boolean isNeeded(long userId) {
    return isSet(userId) && isAsked(userId);
  }

  /** Whether one of the user's roles needs it. */
  boolean isRequired(long userId) {
    return database.number(
            """
            SELECT COUNT(*) FROM USER_ROLE x JOIN APP_ROLE r ON r.CODE = x.ROLE_CODE
            WHERE x.USER_ID = ? AND r.TWO_FACTOR = ?
            """,
            userId,
            true)
        > 0;
  }

  /** Whether the code is right, of the authenticator or for recovery; it is used up then. */
  boolean accepts(long userId, String typed) {
    var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!code.matches("\\d{" + Totp.DIGITS + "}")) {
      return isSet(userId) && recoveryCodes.use(userId, code);
    }
    return database
        .find(READ, row -> new Stored(open(userId, row.text(1)), row.number(2)), userId)
        .map(stored -> Totp.match(stored.secret(), code, clock.now(), stored.lastStep()))
        .filter(step -> step.isPresent())
        .filter(step -> database.update(USE, step.getAsLong(), userId, step.getAsLong()) > 0)
        .isPresent();
  }

  /**
   * Keeps a secret whose first code was right.
   *
   * @param step to which that code belongs
   */
  void keep(long userId, byte[] secret, long step) {
    var sealed = box.seal(AuthenticatorSecret.toText(secret), context(userId));
    database.update(INSERT, userId, sealed, step, clock.now());
  }

  /** Takes authenticator and recovery codes away; false where there was none. */
  boolean remove(long userId) {
    recoveryCodes.remove(userId);
    return database.update("DELETE FROM SECOND_FACTOR WHERE USER_ID = ?", userId) > 0;
  }

  private byte[] open(long userId, String sealed) {
    return AuthenticatorSecret.fromText(box.open(sealed, context(userId)));
  }

  private static String context(long userId) {
    return "SECOND_FACTOR.SECRET:" + userId;
  }
}
