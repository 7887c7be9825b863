package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Stream;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.error.FieldException;

/**
 * What a password must be like, by the profile that the company chose: NIST (long) or MLPS
 * (complex).
 */
@ApplicationScoped
class PasswordPolicy {

  private static final int NIST_LENGTH = 15;
  private static final int MLPS_LENGTH = 10;
  private static final int MLPS_CLASSES = 3;

  @Inject private Parameters parameters;

  /**
   * Refuses a password that is too weak.
   *
   * @throws FieldException on field {@code newPassword}
   */
  void require(String loginName, String password) {
    var mlps = "MLPS".equals(parameters.text("password.profile"));
    var length = mlps ? MLPS_LENGTH : NIST_LENGTH;
    if (password.length() < length) {
      throw weak("identity.error.password_short", length);
    }
    if (password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
      throw weak("identity.error.password_has_name");
    }
    if (password.chars().distinct().count() < 5) {
      throw weak("identity.error.password_monotonous");
    }
    if (mlps && classes(password) < MLPS_CLASSES) {
      throw weak("identity.error.password_simple");
    }
  }

  private static long classes(String password) {
    return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
        .filter(kind -> password.matches("(?s).*" + kind + ".*"))
        .count();
  }

  private static FieldException weak(String key, Object... arguments) {
    return new FieldException("newPassword", key, arguments);
  }
}
