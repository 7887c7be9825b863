package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;

/** Passwords of accounts, for use cases that have made sure who is at work in another way. */
@ApplicationScoped
public class AccountPasswords {

  @PersistenceContext private EntityManager entityManager;
  @Inject private PasswordHasher hasher;
  @Inject private PasswordPolicy policy;
  @Inject private CompanyClock clock;
  @Inject private FirstPasswordFile firstPassword;
  @Inject private PasswordHistory history;
  @Inject private SessionStore sessions;
  @Inject private GrantLimit limit;
  @Inject private Event<PasswordChanged> changed;

  /**
   * The account's user has chosen this password; it unlocks the account and ends its sessions.
   *
   * @throws FieldException on {@code newPassword} when it is too weak
   */
  public void set(long userId, String newPassword) {
    var user = account(userId);
    policy.require(user, newPassword);
    history.keep(user);
    user.changePassword(hasher.hash(newPassword), clock.now());
    firstPassword.forget(user.loginName());
    sessions.endAll(userId);
    changed.fire(new PasswordChanged(userId));
  }

  /** Whether the password is kept here at all. */
  public boolean isKeptHere(long userId) {
    return account(userId).isLocal();
  }

  /**
   * Refuses to work on how this account is opened where the caller may do less than it.
   *
   * @throws org.keyuan.crm.shared.access.AccessDeniedException naming the editing of accounts
   */
  public void requireReach(long userId) {
    limit.require(Action.EDIT, account(userId));
  }

  /** Whether the user has never chosen a password, so that an invitation makes sense. */
  public boolean isUnchosen(long userId) {
    var user = account(userId);
    return user.isLocal() && user.isMustChangePassword();
  }

  private AppUser account(long userId) {
    var user = entityManager.find(AppUser.class, userId);
    if (user == null || user.isDeleted()) {
      throw new RecordNotFoundException(RecordKind.USER);
    }
    return user;
  }
}
