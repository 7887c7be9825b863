package org.keyuan.crm.directory;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * One try to sign in at the provider, kept in the browser's session until the browser comes back.
 *
 * @param state ties the way back to this session
 * @param nonce ties the ID token to this try
 * @param verifier proves to the provider that who fetches the token is who asked for it (PKCE)
 * @param target the page asked for first, or null
 */
public record OidcAttempt(
    String state, String nonce, String verifier, String target, Instant begunAt)
    implements Serializable {

  private static final SecureRandom RANDOM = new SecureRandom();

  static OidcAttempt begin(String target, Instant now) {
    return new OidcAttempt(secret(), secret(), secret(), target, now);
  }

  private static String secret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the provider is told of the verifier beforehand. */
  String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
