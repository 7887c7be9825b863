package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;

/** An administrator's answer to somebody who asked for an account. */
@Stateless
@Permitted(kind = RecordKind.REGISTRATION, action = Action.APPROVE)
public class RegistrationDecision {

  @Inject private Records records;
  @Inject private UserService users;
  @Inject private UserContacts contacts;
  @Inject private InvitationLetter letter;
  @Inject private AccountMails mails;
  @Inject private AccountProposals proposals;
  @Inject private CompanyClock clock;

  /**
   * Proposes an account: a free login name made of the address, and the employee with that number.
   */
  public Edited<ApprovalCommand> open(long id) {
    var registration = records.get(Registration.class, id, Action.VIEW);
    var proposal = proposals.of(registration);
    return new Edited<>(id, registration.version(), proposal);
  }

  /**
   * Makes the account and sends the person the link under which the password is chosen. Whoever
   * approves must be allowed to make accounts too, or roles could be given away by this door.
   *
   * @return the account's id
   * @throws AlreadyDecidedException when somebody was faster
   */
  public Long approve(long id, int version, @NotNull @Valid ApprovalCommand command) {
    var registration = records.get(Registration.class, id, version, Action.APPROVE);
    contacts.requireFree(registration.email(), null);
    var account = new UserCommand(command.loginName(), command.employeeId(), command.roles(), true);
    var userId = users.create(account, null).userId();
    registration.approve(userId, clock.now());
    contacts.set(userId, new UserContact(registration.email(), registration.mobile()));
    letter.speak(userId, registration.locale());
    letter.send("onboarding_mail.approved.", userId);
    return userId;
  }

  /**
   * Says no, and why.
   *
   * @param reason told to the person
   * @throws AlreadyDecidedException when somebody was faster
   */
  public void reject(long id, int version, @NotBlank @Size(max = 500) String reason) {
    var registration = records.get(Registration.class, id, version, Action.APPROVE);
    registration.reject(reason, clock.now());
    var person = registration.addressee();
    mails.tell("onboarding_mail.rejected.", person, person.name(), reason);
  }
}
