package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.Records;

/** Saying by a link from a mail that its address is one's own. */
@Stateless
@Unguarded("the link is the permission: its token proves that the mail was read")
public class AddressConfirmation {

  @Inject private AccountLinks links;
  @Inject private UserContacts contacts;
  @Inject private CallerDirectory directory;
  @Inject private AddressNews news;
  @Inject private Records records;
  @Inject private RegistrationNotice notice;
  @Inject private CompanyClock clock;

  /** What the link is for; empty when it doesn't work. Looking at it doesn't use it up. */
  public Optional<LinkHolder> find(String token) {
    return links
        .find(token)
        .filter(link -> !link.purpose().opensAccount())
        .map(link -> new LinkHolder(link.purpose(), null, link.email()));
  }

  /**
   * Confirms the address: a registration then waits for an administrator, an account has its new
   * address and the old one is told.
   *
   * @param address from which the link is used
   * @throws LinkInvalidException when the link doesn't work, or another account has the address
   */
  public void confirm(@NotNull String token, String address) {
    var link = links.use(token);
    switch (link.purpose()) {
      case REGISTRATION -> CallerContext.as(Caller.system(), () -> queue(link.registrationId()));
      case EMAIL -> take(link, address);
      default -> throw new LinkInvalidException();
    }
  }

  private void queue(long registrationId) {
    var registration = records.get(Registration.class, registrationId, Action.VIEW);
    registration.confirm(clock.now());
    notice.tellDeciders(registration);
  }

  private void take(AccountLink link, String address) {
    if (contacts.isTaken(link.email(), link.userId())) {
      throw new LinkInvalidException();
    }
    var name = contacts.loginName(link.userId());
    var person = directory.find(name, address).orElseThrow(LinkInvalidException::new).caller();
    CallerContext.as(person, () -> take(link));
  }

  private void take(AccountLink link) {
    var before = contacts.get(link.userId());
    contacts.set(link.userId(), new UserContact(link.email(), before.mobile()));
    links.withdraw(LinkPurpose.RESET, link.userId());
    news.tellFormer(link.userId(), before.email(), link.email());
  }
}
