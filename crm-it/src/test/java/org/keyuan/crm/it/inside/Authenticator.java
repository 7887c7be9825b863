package org.keyuan.crm.it.inside;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, as people have it on their phones. */
public final class Authenticator {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private final byte[] secret;
  private long last;

  /**
   * @param shown the secret as a screen shows it, in groups
   */
  public Authenticator(String shown) {
    var text = shown.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    secret = new byte[text.length() * 5 / 8];
    long buffer = 0;
    for (int i = 0, at = 0, bits = 0; i < text.length(); i++) {
      buffer = buffer << 5 | ALPHABET.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret[at++] = (byte) (buffer >> bits);
      }
    }
  }

  /**
   * A code that was not given before: of the present half minute or, the second time, of the one
   * behind, which the server allows; so nobody has to wait for the clock.
   */
  public String fresh() {
    last = Math.max(last + 1, System.currentTimeMillis() / 30_000);
    return code(last);
  }

  /** The code that {@link #fresh} gave last. */
  public String again() {
    return code(last);
  }

  private String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
