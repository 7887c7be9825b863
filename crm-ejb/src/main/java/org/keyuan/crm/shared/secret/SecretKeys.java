package org.keyuan.crm.shared.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of {@link SecretBox}, derived from the lines of a file that is kept apart from the
 * database and its backups. The first line is the key in use, further ones are former keys that
 * still open what was sealed with them.
 */
final class SecretKeys {

  private static final int SHORTEST = 32;

  private final List<SecretKey> keys;

  private SecretKeys(List<SecretKey> keys) {
    this.keys = keys;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException when it has no line, or one that is too short to be a secret
   */
  static SecretKeys read(Path file) {
    try {
      return of(Files.readAllLines(file).stream().map(String::strip).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the key file can't be read", e);
    }
  }

  private static SecretKeys of(List<String> lines) {
    var secrets = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (secrets.isEmpty() || secrets.stream().anyMatch(line -> line.length() < SHORTEST)) {
      throw new IllegalStateException("each key needs at least " + SHORTEST + " characters");
    }
    return new SecretKeys(secrets.stream().map(SecretKey::derive).toList());
  }

  SecretKey current() {
    return keys.get(0);
  }

  Stream<SecretKey> all() {
    return keys.stream();
  }

  Optional<SecretKey> find(int id) {
    return keys.stream().filter(key -> key.id() == id).findFirst();
  }

  /**
   * One key.
   *
   * @param id tells which key sealed something, and nothing about the key
   */
  record SecretKey(int id, SecretKeySpec cipherKey, byte[] fingerprintKey) {

    private static SecretKey derive(String secret) {
      var id = ByteBuffer.wrap(hmac(secret, "id")).getInt();
      var cipherKey = new SecretKeySpec(hmac(secret, "seal"), "AES");
      return new SecretKey(id, cipherKey, hmac(secret, "fingerprint"));
    }

    private static byte[] hmac(String secret, String purpose) {
      return SecretKeys.hmac(secret.getBytes(StandardCharsets.UTF_8), purpose);
    }
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
