package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.sql.Database;

/** The table of sessions. It knows tokens by their hash alone. */
@ApplicationScoped
class SessionStore {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String INSERT =
      """
      INSERT INTO USER_SESSION (ID, USER_ID, TOKEN_HASH, ROLES, ADDRESS, USER_AGENT, BEGUN_AT, SEEN_AT)
      VALUES (NEXT VALUE FOR SEQ_USER_SESSION, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      """
      SELECT ID, ADDRESS, USER_AGENT, BEGUN_AT, SEEN_AT, TOKEN_HASH FROM USER_SESSION
      WHERE USER_ID = ? AND SEEN_AT >= ? AND BEGUN_AT >= ? ORDER BY SEEN_AT DESC
      """;

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;

  static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins a session and gives its token, which is kept nowhere else. */
  String begin(long userId, Collection<String> roles, String address, String agent) {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    var token = HexFormat.of().formatHex(bytes);
    var now = clock.now();
    prune();
    database.update(
        INSERT,
        userId,
        hash(token),
        String.join(",", new TreeSet<>(roles)),
        address,
        agent == null || agent.length() <= 300 ? agent : agent.substring(0, 300),
        now,
        now);
    return token;
  }

  void seen(long id) {
    database.update("UPDATE USER_SESSION SET SEEN_AT = ? WHERE ID = ?", clock.now(), id);
  }

  void end(String token) {
    database.update("DELETE FROM USER_SESSION WHERE TOKEN_HASH = ?", hash(token));
  }

  long endOf(long userId, long id) {
    return database.update("DELETE FROM USER_SESSION WHERE USER_ID = ? AND ID = ?", userId, id);
  }

  long endAll(long userId) {
    return database.update("DELETE FROM USER_SESSION WHERE USER_ID = ?", userId);
  }

  long endOthers(long userId, String token) {
    return database.update(
        "DELETE FROM USER_SESSION WHERE USER_ID = ? AND TOKEN_HASH <> ?", userId, hash(token));
  }

  /** Those that go on, the latest seen first. */
  List<SessionRow> list(long userId, String token) {
    var now = clock.now();
    var own = hash(token);
    return database.list(
        LIST,
        row ->
            new SessionRow(
                row.number(1),
                row.text(2),
                row.text(3),
                row.instant(4),
                row.instant(5),
                row.text(6).equals(own)),
        userId,
        now.minus(idle()),
        now.minus(absolute()));
  }

  /** What ran out without anybody coming back. */
  private void prune() {
    var now = clock.now();
    database.update(
        "DELETE FROM USER_SESSION WHERE SEEN_AT < ? OR BEGUN_AT < ?",
        now.minus(idle()),
        now.minus(absolute()));
  }

  Duration idle() {
    return Duration.ofMinutes(parameters.number("session.idle.minutes"));
  }

  Duration absolute() {
    return Duration.ofHours(parameters.number("session.absolute.hours"));
  }
}
