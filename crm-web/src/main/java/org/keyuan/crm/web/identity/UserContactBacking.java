package org.keyuan.crm.web.identity;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.onboarding.ContactCommand;
import org.keyuan.crm.onboarding.InvitationState;
import org.keyuan.crm.onboarding.Invitations;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.omnifaces.cdi.ViewScoped;

/** How an account's user is reached, and the invitation that was sent there. */
@Named
@ViewScoped
public class UserContactBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Invitations invitations;
  @Inject private UserEditBacking user;
  @Inject private FormFlow flow;

  private RecordForm<ContactCommand> form;
  private InvitationState state;

  /** Whether there is an account already, and the caller may change it. */
  public boolean isShown() {
    return user.getId() != null && CallerContext.current().may(RecordKind.USER, Action.EDIT);
  }

  public void save() {
    act(() -> invitations.changeContact(user.getId(), form.command()), "app.saved");
  }

  public void sendAgain() {
    act(() -> invitations.sendAgain(user.getId()), "user.message.invited");
  }

  public void withdraw() {
    act(() -> invitations.withdraw(user.getId()), "user.message.withdrawn");
  }

  private void act(Runnable work, String message) {
    flow.act(work, message, "/identity/user/edit.xhtml?id=" + user.getId());
  }

  public InvitationState getState() {
    if (state == null) {
      state = invitations.state(user.getId());
    }
    return state;
  }

  public RecordForm<ContactCommand> getForm() {
    if (form == null) {
      var contact = invitations.contact(user.getId());
      var command = new ContactCommand(contact.email(), contact.mobile());
      form = RecordForm.of(ContactCommand.class, new Edited<>(user.getId(), 0, command));
    }
    return form;
  }
}
