package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;

/** What everybody may change of their own account. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
public class ProfileService {

  @PersistenceContext private EntityManager entityManager;
  @Inject private PasswordHasher hasher;
  @Inject private PasswordPolicy policy;
  @Inject private CompanyClock clock;
  @Inject private FirstPasswordFile firstPassword;
  @Inject private Event<PasswordChanged> changed;
  @Inject private PasswordHistory history;
  @Inject private SignInAgain again;

  /**
   * Changes the caller's password. All sessions of the caller end with it; the screen begins the
   * present one anew.
   *
   * @throws FieldException as {@link SignInAgain#require} says; on {@code newPassword} when it is
   *     weak or the same
   */
  public void changePassword(@NotNull OwnCredentials given, @NotNull String newPassword) {
    var user = self();
    if (!user.isLocal()) {
      throw new PasswordElsewhereException(user.source());
    }
    again.require(given);
    if (given.password().equals(newPassword)) {
      throw new FieldException("newPassword", "identity.error.password_same");
    }
    policy.require(user, newPassword);
    history.keep(user);
    user.changePassword(hasher.hash(newPassword), clock.now());
    firstPassword.forget(user.loginName());
    changed.fire(new PasswordChanged(user.id()));
  }

  /** Sets language ({@code zh-CN} or {@code en}) and theme ({@code light} or {@code dark}). */
  public void prefer(
      @NotNull @Pattern(regexp = "zh-CN|en") String locale,
      @NotNull @Pattern(regexp = "light|dark") String theme) {
    self().prefer(locale, theme);
  }

  private AppUser self() {
    return entityManager.find(AppUser.class, CallerContext.current().userId());
  }
}
