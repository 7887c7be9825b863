package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.identity.AccountPasswords;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.submission.Submissions;

/** Accounts for people who choose their password by a link, so that nobody else ever knows one. */
@Stateless
public class Invitations {

  @Inject private UserService users;
  @Inject private UserContacts contacts;
  @Inject private AccountPasswords passwords;
  @Inject private AccountLinks links;
  @Inject private InvitationLetter letter;
  @Inject private Submissions submissions;
  @Inject private ChangeLog log;

  /**
   * Makes an account and invites its user.
   *
   * @param submission the form's token, or null
   * @return the account's id
   * @throws NoAddressException when no link could be made
   */
  @Permitted(kind = RecordKind.USER, action = Action.CREATE)
  public Long invite(@NotNull @Valid InvitationCommand command, String submission) {
    return submissions.once(submission, () -> make(command));
  }

  private Long make(InvitationCommand command) {
    contacts.requireFree(command.email(), null);
    var account = new UserCommand(command.loginName(), command.employeeId(), command.roles(), true);
    // the one-time password is told to nobody
    var id = users.create(account, null).userId();
    contacts.set(id, new UserContact(command.email(), null));
    letter.speak(id, command.locale());
    letter.send("onboarding_mail.invitation.", id);
    log.write("INVITED", RecordKind.USER, id, command.loginName(), Map.of());
    return id;
  }

  /**
   * Sends a new link, which ends the older one.
   *
   * @throws FieldException on {@code email} when none is known, or the user has a password already
   */
  @Permitted(kind = RecordKind.USER, action = Action.EDIT)
  public void sendAgain(long userId) {
    passwords.requireReach(userId);
    if (!passwords.isUnchosen(userId)) {
      throw new FieldException("email", "user.error.has_password");
    }
    letter.send("onboarding_mail.invitation.", userId);
    log.write("INVITED", RecordKind.USER, userId, contacts.loginName(userId), Map.of());
  }

  /** Makes the open link useless. */
  @Permitted(kind = RecordKind.USER, action = Action.EDIT)
  public void withdraw(long userId) {
    passwords.requireReach(userId);
    if (links.withdraw(LinkPurpose.INVITATION, userId) > 0) {
      var name = contacts.loginName(userId);
      log.write("INVITATION_WITHDRAWN", RecordKind.USER, userId, name, Map.of());
    }
  }

  @Permitted(kind = RecordKind.USER, action = Action.VIEW)
  public InvitationState state(long userId) {
    var until = links.find(LinkPurpose.INVITATION, userId).map(AccountLink::expiresAt);
    return new InvitationState(
        passwords.isUnchosen(userId), contacts.get(userId).email(), until.orElse(null));
  }

  /** How the account's user is reached. */
  @Permitted(kind = RecordKind.USER, action = Action.VIEW)
  public UserContact contact(long userId) {
    return contacts.get(userId);
  }

  /**
   * An administrator says how the user is reached; links to an older address die. Whoever sets the
   * address can get at the account, so they must be allowed to do what it may.
   */
  @Permitted(kind = RecordKind.USER, action = Action.EDIT)
  public void changeContact(long userId, @NotNull @Valid ContactCommand command) {
    passwords.requireReach(userId);
    contacts.requireFree(command.email(), userId);
    var former = contacts.get(userId).email();
    if (former != null && !former.equals(command.email())) {
      for (var purpose : LinkPurpose.values()) {
        links.withdraw(purpose, userId);
      }
    }
    contacts.set(userId, new UserContact(command.email(), command.mobile()));
  }
}
