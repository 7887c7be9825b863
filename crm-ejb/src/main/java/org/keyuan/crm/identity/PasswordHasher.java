package org.keyuan.crm.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Argon2id with 19 MiB, two passes and one lane, the parameters that OWASP's password storage guide
 * names first.
 */
@ApplicationScoped
class PasswordHasher {

  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /**
   * Verified when there is no such user, so that an answer takes as long as for a wrong password.
   */
  private static final String NOBODY =
      Password.hash("nobody").addRandomSalt(16).with(ARGON).getResult();

  String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
  }

  /** Whether the password is right; a null hash takes the same time and is never right. */
  boolean matches(String password, String hash) {
    var right = Password.check(password, hash == null ? NOBODY : hash).with(ARGON);
    return right && hash != null;
  }
}
