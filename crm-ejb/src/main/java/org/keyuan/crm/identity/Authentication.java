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
    var signedIn =
        user.filter(u -> right && u.maySignIn(clock.now()) && !addresses.isLocked(address));
    CallerContext.as(
        Caller.system(), () -> remember(user, loginName, address, signedIn.isPresent()));
    return signedIn.map(AppUser::roles);
  }

  private void remember(Optional<AppUser> user, String loginName, String address, boolean success) {
    var id = user.map(AppUser::id).orElse(null);
    log.write(
        success ? "SIGN_IN" : "SIGN_IN_REFUSED",
        RecordKind.USER,
        id,
        loginName,
        Map.of("address", new String[] {null, address}));
    if (success) {
      user.orElseThrow().signedIn(clock.now());
      addresses.succeeded(address);
    } else {
      user.ifPresent(u -> u.failed(parameters.number("lockout.attempts"), lock(), clock.now()));
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
