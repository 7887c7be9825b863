package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.keyuan.crm.organisation.Employee;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.submission.Submissions;

/** An administrator's work on accounts. */
@Stateless
public class UserService {

  @Inject private Records records;
  @Inject private PasswordHasher hasher;
  @Inject private UniqueNumber numbers;
  @Inject private Submissions submissions;
  @Inject private CompanyClock clock;
  @Inject private GrantLimit limit;
  @Inject private LocalAdministrators local;
  @Inject private SessionStore sessions;

  /**
   * Makes an account and gives its one-time password, which is shown once and kept nowhere.
   *
   * @param submission the form's token, or null; sent again, it gives the account without a
   *     password
   */
  @Permitted(kind = RecordKind.USER, action = Action.CREATE)
  public NewPassword create(@NotNull @Valid UserCommand command, String submission) {
    var password = new String[1];
    var id =
        submissions.once(
            submission,
            () -> {
              password[0] = OneTimePassword.random();
              return make(command, hasher.hash(password[0]));
            });
    // where another store proves the password, the one made here is worth nothing
    return new NewPassword(id, command.source() == AuthSource.LOCAL ? password[0] : null);
  }

  private Long make(UserCommand command, String hash) {
    limit.require(Action.CREATE, command.employeeId(), command.roles());
    numbers.require("APP_USER", "LOGIN_NAME", "loginName", command.loginName(), null);
    var user = new AppUser(command.loginName(), hash, clock.now());
    user.provedBy(command.source(), hash, clock.now());
    user.describe(employee(command), command.roles(), command.enabled());
    records.add(user);
    records.flush();
    return user.id();
  }

  /**
   * Changes employee, roles and whether the account works; the login name stays.
   *
   * @throws FieldException when administrators would lock themselves out
   */
  @Permitted(kind = RecordKind.USER, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid UserCommand command) {
    var user = reached(id, version, Action.EDIT);
    limit.require(Action.EDIT, command.employeeId(), command.roles());
    var self = user.id().equals(CallerContext.current().userId());
    if (self && (!command.enabled() || !command.roles().contains(RoleCode.ADMIN))) {
      throw new FieldException("roles", "identity.error.own_account");
    }
    local.requireLocalAdministrator(user, command);
    if (command.source() != user.source()) {
      user.provedBy(command.source(), hasher.hash(OneTimePassword.random()), clock.now());
    }
    if (!command.enabled() || !command.roles().containsAll(user.roles())) {
      sessions.endAll(id);
    }
    user.describe(employee(command), command.roles(), command.enabled());
  }

  /**
   * Sets a new one-time password, unlocks the account and signs it out everywhere.
   *
   * @throws PasswordElsewhereException when another store proves the password
   */
  @Permitted(kind = RecordKind.USER, action = Action.EDIT)
  public NewPassword resetPassword(long id, int version) {
    var password = OneTimePassword.random();
    var user = reached(id, version, Action.EDIT);
    sessions.endAll(id);
    user.resetPassword(hasher.hash(password), clock.now());
    return new NewPassword(id, password);
  }

  @Permitted(kind = RecordKind.USER, action = Action.DELETE)
  public void delete(long id, int version) {
    if (Long.valueOf(id).equals(CallerContext.current().userId())) {
      throw new FieldException("roles", "identity.error.own_account");
    }
    var user = reached(id, version, Action.DELETE);
    local.requireAnother(user);
    sessions.endAll(id);
    user.delete(clock.now());
  }

  /** An account that reaches no further than the caller. */
  private AppUser reached(long id, int version, Action action) {
    var user = records.get(AppUser.class, id, version, action);
    limit.require(action, user);
    return user;
  }

  private Long employee(UserCommand command) {
    return command.employeeId() == null
        ? null
        : records.get(Employee.class, command.employeeId(), Action.VIEW).id();
  }
}
