package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.ChangeLog;

/** Everybody's own second factor. */
@Stateless
public class ProfileFactor {

  private static final int SECRET_BYTES = 20;

  @Inject private SecondFactor secondFactor;
  @Inject private RecoveryCodes recoveryCodes;
  @Inject private LoginAttempts attempts;
  @Inject private ChangeLog log;
  @Inject private CompanyClock clock;

  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public FactorDetail get() {
    var id = self();
    return new FactorDetail(
        secondFactor.isAsked(id),
        secondFactor.isSet(id),
        secondFactor.isRequired(id),
        recoveryCodes.count(id));
  }

  /** A secret to be given to an authenticator, in Base32; it counts only when confirmed. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public String offer() {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return Base32.encode(secret);
  }

  /**
   * Takes the authenticator that knows the secret.
   *
   * @return recovery codes, to be shown once
   * @throws FieldException on {@code code} when it is wrong, or would never be asked for
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public List<String> confirm(
      @NotNull @Pattern(regexp = "[A-Z2-7]{32}") String secret, @NotNull String code) {
    if (!secondFactor.isAsked(self())) {
      throw new FieldException("code", "factor.error.at_provider");
    }
    if (secondFactor.isSet(self())) {
      throw new FieldException("code", "factor.error.is_set");
    }
    var bytes = Base32.decode(secret);
    var step = Totp.match(bytes, code.replaceAll("\\s", ""), clock.now(), 0);
    if (step.isEmpty()) {
      throw new FieldException("code", "factor.error.wrong_first");
    }
    secondFactor.keep(self(), bytes, step.getAsLong());
    write("SECOND_FACTOR_SET");
    return recoveryCodes.renew(self());
  }

  /**
   * Makes new recovery codes in place of those before.
   *
   * @throws FieldException on {@code code} when it is wrong
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public List<String> renewCodes(@NotNull String code) {
    prove(code);
    write("RECOVERY_CODES_RENEWED");
    return recoveryCodes.renew(self());
  }

  /**
   * Does without a second factor from now on.
   *
   * @throws FieldException on {@code code} when it is wrong, or a role needs the second factor
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public void remove(@NotNull String code) {
    if (secondFactor.isRequired(self())) {
      throw new FieldException("code", "factor.error.required");
    }
    prove(code);
    secondFactor.remove(self());
    write("SECOND_FACTOR_REMOVED");
  }

  /** Who found an open screen must not try codes for ever. */
  private void prove(String code) {
    var caller = CallerContext.current();
    var counted = attempts.begin(caller.loginName(), caller.address());
    if (!counted || !secondFactor.accepts(caller.userId(), code)) {
      throw new FieldException("code", "factor.error.wrong");
    }
    attempts.succeeded(caller.userId(), caller.address());
  }

  private void write(String action) {
    log.write(action, RecordKind.USER, self(), CallerContext.current().loginName(), Map.of());
  }

  private static Long self() {
    return CallerContext.current().userId();
  }
}
