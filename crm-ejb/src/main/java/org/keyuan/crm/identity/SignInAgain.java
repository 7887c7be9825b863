package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.error.FieldException;

/**
 * Makes sure that an open screen is still before the person whose account it is: they prove again
 * all that a log-in asks them for. Every change of what opens an account asks this first.
 */
@ApplicationScoped
public class SignInAgain {

  @Inject private LoginAttempts attempts;
  @Inject private PasswordCheck passwords;
  @Inject private SecondFactor secondFactor;

  /**
   * Counts as an attempt to sign in, so that who found an open screen can't try for ever; what was
   * left empty tries nothing and is only asked for. A code is used up with the change that it was
   * given for: where that fails, it may be sent again.
   *
   * @throws FieldException on {@code currentPassword} or {@code code} when that one is wrong, or
   *     the account is locked
   */
  public void require(OwnCredentials given) {
    var caller = CallerContext.current();
    var coded = secondFactor.isNeeded(caller.userId());
    requireTyped("currentPassword", given.password());
    if (coded) {
      requireTyped("code", given.code());
    }
    var counted = attempts.begin(caller.loginName(), caller.address());
    if (!counted || !passwords.isRight(caller.userId(), given.password())) {
      throw new FieldException("currentPassword", "identity.error.password_wrong");
    }
    if (coded && !secondFactor.accepts(caller.userId(), given.code())) {
      throw new FieldException("code", "factor.error.wrong");
    }
    attempts.succeeded(caller.userId(), caller.address());
  }

  private static void requireTyped(String field, String value) {
    if (value.isBlank()) {
      throw new FieldException(field, "validation.notblank");
    }
  }
}
