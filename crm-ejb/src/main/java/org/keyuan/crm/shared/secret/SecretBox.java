package org.keyuan.crm.shared.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what nobody may read in the database or in a backup: AES-256 in Galois/Counter Mode, with a
 * key from the file named by the system property {@code crm.secret.key.file}. The context binds a
 * value to its place, so that it can't be moved to another record:
 *
 * <pre>box.seal(secret, "APP_USER.TOTP:" + id)</pre>
 *
 * A sealed value is one byte of format, four of the key's id, twelve of nonce, then the cipher text
 * with its tag.
 */
@ApplicationScoped
public class SecretBox {

  private static final byte FORMAT = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = 1 + Integer.BYTES + NONCE;

  private final SecureRandom random = new SecureRandom();
  private volatile SecretKeys keys;

  /** Reads the key file when it is needed first. */
  public SecretBox() {}

  SecretBox(SecretKeys keys) {
    this.keys = keys;
  }

  /** Seals bytes; the same bytes look different each time. */
  public byte[] seal(byte[] plain, String context) {
    var key = keys().current();
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
      return ByteBuffer.allocate(HEAD + sealed.length)
          .put(FORMAT)
          .putInt(key.id())
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the value could not be sealed", e);
    }
  }

  /**
   * Opens what {@link #seal(byte[], String)} made.
   *
   * @throws SecretUnreadableException when it was changed, the context is another, or its key is
   *     gone
   */
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length < HEAD || sealed[0] != FORMAT) {
      throw new SecretUnreadableException();
    }
    var buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    var key = keys().find(buffer.getInt()).orElseThrow(SecretUnreadableException::new);
    var nonce = new byte[NONCE];
    buffer.get(nonce);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
          .doFinal(sealed, HEAD, sealed.length - HEAD);
    } catch (GeneralSecurityException e) {
      throw new SecretUnreadableException();
    }
  }

  /** Seals a text, as Base64. */
  public String seal(String plain, String context) {
    var sealed = seal(plain.getBytes(StandardCharsets.UTF_8), context);
    return Base64.getEncoder().encodeToString(sealed);
  }

  /**
   * Opens what {@link #seal(String, String)} made.
   *
   * @throws SecretUnreadableException as for bytes
   */
  public String open(String sealed, String context) {
    try {
      return new String(open(Base64.getDecoder().decode(sealed), context), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new SecretUnreadableException();
    }
  }

  /**
   * A fingerprint by which equal values are found without being readable; without the key nobody
   * can try values out. 64 hexadecimal digits.
   *
   * @param purpose keeps fingerprints of different columns apart
   */
  public String fingerprint(String value, String purpose) {
    var text = purpose + '\n' + value;
    return HexFormat.of().formatHex(SecretKeys.hmac(keys().current().fingerprintKey(), text));
  }

  /** Whether {@link #fingerprint} made this of the value, with any of the keys. */
  public boolean isFingerprint(String fingerprint, String value, String purpose) {
    var text = purpose + '\n' + value;
    return keys()
        .all()
        .anyMatch(
            key ->
                HexFormat.of()
                    .formatHex(SecretKeys.hmac(key.fingerprintKey(), text))
                    .equals(fingerprint));
  }

  private static Cipher cipher(int mode, SecretKeys.SecretKey key, byte[] nonce, String context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.cipherKey(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private SecretKeys keys() {
    if (keys == null) {
      keys = SecretKeys.read(file());
    }
    return keys;
  }

  private static Path file() {
    var file = System.getProperty("crm.secret.key.file", "");
    if (file.isBlank()) {
      throw new IllegalStateException("the system property crm.secret.key.file names no key file");
    }
    return Path.of(file);
  }
}
