package org.keyuan.crm.web.identity;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.keyuan.crm.identity.AccountSecurity;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.NewPassword;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserQueries;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** An administrator's work on an account. One-time passwords are shown by the next page, once. */
@Named
@ViewScoped
public class UserEditBacking extends RecordEditing<UserCommand> {

  private static final long serialVersionUID = 1L;
  private static final String PASSWORD = "oneTimePassword";

  @Inject private UserService service;
  @Inject private UserQueries queries;
  @Inject private AccountSecurity security;
  @Inject private FormFlow flow;

  public UserEditBacking() {
    super(UserCommand.class, RecordKind.USER, "user", "/identity/user/");
  }

  public void resetPassword() {
    flow.act(
        () -> show(service.resetPassword(getId(), getForm().version())),
        "user.message.reset",
        here());
  }

  public void endSessions() {
    flow.act(() -> security.endSessions(getId()), "user.message.sessions_ended", here());
  }

  public void removeSecondFactor() {
    flow.act(() -> security.removeSecondFactor(getId()), "user.message.factor_removed", here());
  }

  /** Whether there is a second factor to take away; one's own is turned off in the profile. */
  public boolean isWithSecondFactor() {
    return getId() != null
        && !getId().equals(CallerContext.current().userId())
        && security.hasSecondFactor(getId());
  }

  private String here() {
    return "/identity/user/edit.xhtml?id=" + getId();
  }

  /** The password that was just made, or null. */
  public String getNewPassword() {
    return Faces.getFlashAttribute(PASSWORD);
  }

  @Override
  protected Map<String, ?> preset() {
    return Map.of("enabled", true, "source", AuthSource.LOCAL);
  }

  @Override
  protected Edited<UserCommand> read(long id) {
    return queries.open(id);
  }

  @Override
  protected Long create(UserCommand command, String token) {
    var made = service.create(command, token);
    show(made);
    return made.userId();
  }

  private static void show(NewPassword made) {
    Faces.setFlashAttribute(PASSWORD, made.password());
  }

  @Override
  protected void change(long id, int version, UserCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }
}
