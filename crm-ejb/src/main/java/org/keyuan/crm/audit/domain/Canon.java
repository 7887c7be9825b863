package org.keyuan.crm.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One text for many values, in which none can be mistaken for two or for another: each stands
 * behind its length, and a missing one is not an empty one.
 */
final class Canon {

  private final StringBuilder text = new StringBuilder();

  Canon add(Object value) {
    if (value == null) {
      text.append("-,");
    } else {
      var word = value.toString();
      text.append(word.length()).append(':').append(word).append(',');
    }
    return this;
  }

  /** SHA-256 of the text, as 64 hexadecimal digits. */
  String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
