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
  @Inject private SignInAgain again;
  @Inject private ChangeLog log;
  @Inject private CompanyClock clock;

  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public FactorDetail get() {
    var id = self();
    return new FactorDetail(
        secondFactor.isAsked(id),
        secondFactor.isSet(id),
        secondFactor.isNeeded(id),
        secondFactor.isRequired(id),
        recoveryCodes.count(id));
  }

  /** A secret to be given to an authenticator; it counts only when confirmed. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public String offer() {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return AuthenticatorSecret.toText(secret);
  }

  /**
   * Takes the authenticator that knows the secret.
   *
   * @param code the authenticator's first
   * @return recovery codes, to be shown once
   * @throws FieldException as {@link SignInAgain#require} says; on {@code code} when it is wrong,
   *     or would never be asked for
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public List<String> confirm(
      @NotNull @Pattern(regexp = "[A-Z2-7]{32}") String secret,
      @NotNull String code,
      @NotNull OwnCredentials given) {
    if (!secondFactor.isAsked(self())) {
      throw new FieldException("code", "factor.error.at_provider");
    }
    if (secondFactor.isSet(self())) {
      throw new FieldException("code", "factor.error.is_set");
    }
    again.require(given);
    var bytes = AuthenticatorSecret.fromText(secret);
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
   * @throws FieldException as {@link SignInAgain#require} says
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public List<String> renewCodes(@NotNull OwnCredentials given) {
    requireSet();
    again.require(given);
    write("RECOVERY_CODES_RENEWED");
    return recoveryCodes.renew(self());
  }

  /**
   * Does without a second factor from now on.
   *
   * @throws FieldException as {@link SignInAgain#require} says; on {@code code} when a role needs
   *     the second factor
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public void remove(@NotNull OwnCredentials given) {
    requireSet();
    if (secondFactor.isRequired(self())) {
      throw new FieldException("code", "factor.error.required");
    }
    again.require(given);
    secondFactor.remove(self());
    write("SECOND_FACTOR_REMOVED");
  }

  private void requireSet() {
    if (!secondFactor.isNeeded(self())) {
      throw new FieldException("code", "factor.error.not_set");
    }
  }

  private void write(String action) {
    log.write(action, RecordKind.USER, self(), CallerContext.current().loginName(), Map.of());
  }

  private static Long self() {
    return CallerContext.current().userId();
  }
}
