package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * Decides who may sign in. Every refusal looks the same and takes as long, whether the name, the
 * password, the code or the account is at fault.
 */
@Stateless
@Unguarded("this is how a person signs in")
public class Authentication {

  @PersistenceContext private EntityManager entityManager;
  @Inject private PasswordHasher hasher;
  @Inject private ChangeLog log;
  @Inject private LoginAttempts attempts;
  @Inject private SecondFactor secondFactor;

  /**
   * The first step of a log-in: name and password are right and neither account nor address is
   * locked. Where a second factor is needed, {@link #complete} ends it.
   */
  public Optional<Accepted> signIn(String loginName, String password, String address) {
    var counted = attempts.begin(loginName, address, AuthSource.LOCAL);
    var user = find(loginName);
    var right = hasher.matches(password, user.map(AppUser::passwordHash).orElse(null));
    var attempt = new Attempt(user, AuthSource.LOCAL, loginName, address);
    return decide(attempt, counted && right);
  }

  /** The same for somebody for whom another store speaks that was not asked about a password. */
  public Optional<Accepted> vouch(Voucher voucher, String address) {
    var mayTry = attempts.begin(voucher.loginName(), address, voucher.source());
    return accept(mayTry ? voucher : voucher.refused(), address);
  }

  /**
   * Takes what another store answered after {@link #begin}. Roles that it gives take the place of
   * the account's; who has lost the last one is refused, and keeps none.
   */
  public Optional<Accepted> accept(Voucher voucher, String address) {
    var user = find(voucher.loginName());
    var right = voucher.right() && user.filter(u -> u.isMeantBy(voucher)).isPresent();
    if (right) {
      CallerContext.as(Caller.system(), () -> user.orElseThrow().follow(voucher));
    }
    var attempt = new Attempt(user, voucher.source(), voucher.loginName(), address);
    return decide(attempt, right && !voucher.grantsNothing());
  }

  /**
   * The second step, for somebody whose password was accepted: the code of the authenticator, or a
   * recovery code, which then is used up.
   *
   * @return the codes of the user's roles
   */
  public Optional<Set<String>> complete(String loginName, String code, String address) {
    var counted = attempts.begin(loginName, address);
    var user = find(loginName);
    var signedIn = user.filter(u -> counted && u.isOpen() && secondFactor.accepts(u.id(), code));
    var way = user.map(AppUser::source).orElse(AuthSource.LOCAL);
    remember(new Attempt(user, way, loginName, address), signedIn.isPresent());
    return signedIn.map(AppUser::roles);
  }

  /** Which store proves this name; empty for a name without an account. */
  public Optional<AuthSource> source(String loginName) {
    return find(loginName).map(AppUser::source);
  }

  /**
   * Counts an attempt before another store is asked about the password, so that it hears no more
   * guesses than would be looked at here.
   *
   * @return whether it may be asked: neither account nor address is locked, and the account works
   */
  public boolean begin(String loginName, String address, AuthSource way) {
    var user = find(loginName);
    var counted = attempts.begin(loginName, address, way);
    return user.map(u -> counted && u.isOpen()).orElseGet(() -> attempts.mayTry(address));
  }

  /** Somebody who wants to sign in, and the way in which. */
  private record Attempt(
      Optional<AppUser> user, AuthSource way, String loginName, String address) {}

  private Optional<Accepted> decide(Attempt attempt, boolean right) {
    var accepted = attempt.user().filter(u -> right && u.isOpen()).map(this::accepted);
    if (accepted.filter(Accepted::codeNeeded).isPresent()) {
      write("PASSWORD_ACCEPTED", attempt);
    } else {
      remember(attempt, accepted.isPresent());
    }
    return accepted;
  }

  private Accepted accepted(AppUser user) {
    return new Accepted(user.roles(), secondFactor.isNeeded(user.id()));
  }

  private void remember(Attempt attempt, boolean success) {
    if (success) {
      // in a transaction of its own, so before this one holds the row
      attempts.signedIn(attempt.user().orElseThrow().id(), attempt.address());
    }
    write(success ? "SIGN_IN" : "SIGN_IN_REFUSED", attempt);
  }

  private void write(String action, Attempt attempt) {
    var id = attempt.user().map(AppUser::id).orElse(null);
    Map<String, String[]> from =
        Map.of(
            "address", new String[] {null, attempt.address()},
            "way", new String[] {null, attempt.way().name()});
    var system = Caller.system();
    // who is not known is whoever typed something, as long as it may be
    var name = attempt.user().map(AppUser::loginName).orElse(system.loginName());
    CallerContext.as(
        system.inNameOf(name, attempt.address()),
        () -> log.write(action, RecordKind.USER, id, attempt.loginName(), from));
  }

  private Optional<AppUser> find(String loginName) {
    return entityManager
        .createQuery("SELECT u FROM AppUser u WHERE u.loginName = :name", AppUser.class)
        .setParameter("name", loginName)
        .getResultStream()
        .findFirst();
  }
}
