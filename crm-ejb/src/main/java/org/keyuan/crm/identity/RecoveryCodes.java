package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.sql.Database;

/**
 * Codes for somebody who has lost the authenticator; each works once. The first letter says which
 * one it is, so that one slow hash is compared and not all.
 */
@ApplicationScoped
class RecoveryCodes {

  /** No characters that look alike. */
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int COUNT = 10;
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Database database;
  @Inject private PasswordHasher hasher;
  @Inject private CompanyClock clock;

  /** Makes new codes, in groups of four; those before no longer work. */
  List<String> renew(long userId) {
    remove(userId);
    var codes = new ArrayList<String>();
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < COUNT; i++) {
      var slot = ALPHABET.substring(i, i + 1);
      var code = slot + random();
      rows.add(new Object[] {userId, slot, hasher.hash(code)});
      codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
    }
    database.updateAll(
        "INSERT INTO RECOVERY_CODE (USER_ID, SLOT, CODE_HASH) VALUES (?, ?, ?)", rows);
    return codes;
  }

  /** Whether the code, in capital letters without separators, is right; it is used up then. */
  boolean use(long userId, String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    var slot = code.substring(0, 1);
    var hash =
        database.find(
            "SELECT CODE_HASH FROM RECOVERY_CODE WHERE USER_ID = ? AND SLOT = ? AND USED_AT IS NULL",
            row -> row.text(1),
            userId,
            slot);
    return hasher.matches(code, hash.orElse(null))
        && database.update(
                "UPDATE RECOVERY_CODE SET USED_AT = ? WHERE USER_ID = ? AND SLOT = ? AND USED_AT IS NULL",
                clock.now(),
                userId,
                slot)
            > 0;
  }

  /** How many were not used yet. */
  long count(long userId) {
    return database.number(
        "SELECT COUNT(*) FROM RECOVERY_CODE WHERE USER_ID = ? AND USED_AT IS NULL", userId);
  }

  void remove(long userId) {
    database.update("DELETE FROM RECOVERY_CODE WHERE USER_ID = ?", userId);
  }

  private static String random() {
    return IntStream.range(1, LENGTH)
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
        .collect(Collectors.joining());
  }
}
