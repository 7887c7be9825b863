package org.keyuan.crm.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of RFC 6238 as every authenticator knows them: SHA-1, thirty
 * seconds, six digits.
 */
final class Totp {

  static final int DIGITS = 6;
  private static final int SECONDS = 30;

  private Totp() {}

  static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), SECONDS);
  }

  /** The code of a time step. */
  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0xf;
      var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The time step to which a code belongs: the present one, the one before or the one behind, for
   * clocks that go wrong.
   *
   * @param after steps up to this one were used and don't count again
   */
  static OptionalLong match(byte[] secret, String code, Instant now, long after) {
    var found = OptionalLong.empty();
    for (long step = step(now) - 1; step <= step(now) + 1; step++) {
      var same = MessageDigest.isEqual(code.getBytes(), code(secret, step, DIGITS).getBytes());
      if (same && step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }
}
