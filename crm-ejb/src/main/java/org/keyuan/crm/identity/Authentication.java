package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * Decides who may sign in. Every refusal looks the same, whether the name, the password or the
 * account is at fault.
 */
@Stateless
@Unguarded("this is how a person signs in")
public class Authentication {

  @PersistenceContext private EntityManager entityManager;
  @Inject private PasswordHasher hasher;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;
  @Inject private ChangeLog log;
  @Inject private AddressLock addresses;

  /**
   * The codes of the user's roles when name and password are right and neither account nor address
   * is locked.
   */
  public Optional<Set<String>> signIn(String loginName, String password, String address) {
    var user = find(loginName);
    var right = hasher.matches(password, user.map(AppUser::passwordHash).orElse(null));
    return decide(new Attempt(user, AuthSource.LOCAL, loginName, address), right);
  }

  /**
   * The same for somebody for whom another store speaks. Roles that it gives take the place of the
   * account's; who has lost the last one is refused, and keeps none.
   */
  public Optional<Set<String>> vouch(Voucher voucher, String address) {
    var user = find(voucher.loginName());
    var right = voucher.right() && user.filter(u -> u.isMeantBy(voucher)).isPresent();
    if (right) {
      CallerContext.as(Caller.system(), () -> user.orElseThrow().follow(voucher));
    }
    var attempt = new Attempt(user, voucher.source(), voucher.loginName(), address);
    return decide(attempt, right && !voucher.grantsNothing());
  }

  /** Which store is to be asked about this name, and whether it may be asked at all. */
  public Standing standing(String loginName, String address) {
    var user = find(loginName);
    var mayTry = user.map(u -> u.maySignIn(clock.now())).orElse(true);
    return new Standing(
        user.map(AppUser::source).orElse(null), mayTry && !addresses.isLocked(address));
  }

  /** Somebody who wants to sign in, and the way in which. */
  private record Attempt(
      Optional<AppUser> user, AuthSource way, String loginName, String address) {}

  private Optional<Set<String>> decide(Attempt attempt, boolean right) {
    var signedIn =
        attempt
            .user()
            .filter(
                u -> right && u.maySignIn(clock.now()) && !addresses.isLocked(attempt.address()));
    CallerContext.as(Caller.system(), () -> remember(attempt, signedIn.isPresent()));
    return signedIn.map(AppUser::roles);
  }

  private void remember(Attempt attempt, boolean success) {
    var address = attempt.address();
    log.write(
        success ? "SIGN_IN" : "SIGN_IN_REFUSED",
        RecordKind.USER,
        attempt.user().map(AppUser::id).orElse(null),
        attempt.loginName(),
        Map.of(
            "address", new String[] {null, address},
            "way", new String[] {null, attempt.way().name()}));
    if (success) {
      attempt.user().orElseThrow().signedIn(clock.now());
      addresses.succeeded(address);
    } else {
      // a name that another store knows too must not lock the account that has it here
      attempt
          .user()
          .filter(u -> u.source() == attempt.way())
          .ifPresent(u -> u.failed(parameters.number("lockout.attempts"), lock(), clock.now()));
      addresses.failed(address);
    }
  }

  private Duration lock() {
    return Duration.ofMinutes(parameters.number("lockout.minutes"));
  }

  private Optional<AppUser> find(String loginName) {
    return entityManager
        .createQuery("SELECT u FROM AppUser u WHERE u.loginName = :name", AppUser.class)
        .setParameter("name", loginName)
        .getResultStream()
        .findFirst();
  }
}
