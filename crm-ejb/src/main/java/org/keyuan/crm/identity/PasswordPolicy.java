package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.keyuan.crm.shared.error.FieldException;

/**
 * What a password must be like, by the profile that the company chose: NIST (long) or MLPS
 * (complex, changed now and then). Neither lets a password through that can be guessed or was
 * stolen.
 */
@ApplicationScoped
class PasswordPolicy {

  /** Longer ones only cost the server time. */
  static final int LONGEST = 128;

  @Inject private PasswordProfiles profiles;
  @Inject private WeakPasswords weakPasswords;
  @Inject private StolenPasswords stolenPasswords;
  @Inject private OwnWords ownWords;
  @Inject private PasswordHistory history;

  /**
   * Refuses a password that is too weak for somebody without an account so far.
   *
   * @throws FieldException on field {@code newPassword}
   */
  void require(String loginName, String password) {
    require(profiles.current(), loginName, ownWords.of(loginName, null), password);
  }

  /**
   * Refuses a password that is too weak for this user, or was theirs before.
   *
   * @throws FieldException on field {@code newPassword}
   */
  void require(AppUser user, String password) {
    var profile = profiles.current();
    var words = ownWords.of(user.loginName(), user.employeeId());
    require(profile, user.loginName(), words, password);
    if (history.has(user.id(), password, profile.history())) {
      throw weak("identity.error.password_used", profile.history());
    }
  }

  private void require(
      PasswordProfile profile, String loginName, Set<String> words, String password) {
    if (password.length() < profile.length()) {
      throw weak("identity.error.password_short", profile.length());
    }
    if (password.length() > LONGEST) {
      throw weak("identity.error.password_long", LONGEST);
    }
    if (password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
      throw weak("identity.error.password_has_name");
    }
    if (PasswordProfile.classesOf(password) < profile.classes()) {
      throw weak("identity.error.password_simple", profile.classes());
    }
    weakPasswords
        .find(password, words)
        .ifPresent(
            weakness -> {
              throw weak("identity.error.password_" + weakness.name().toLowerCase(Locale.ROOT));
            });
    stolenPasswords.require(password);
  }

  private static FieldException weak(String key, Object... arguments) {
    return new FieldException("newPassword", key, arguments);
  }
}
