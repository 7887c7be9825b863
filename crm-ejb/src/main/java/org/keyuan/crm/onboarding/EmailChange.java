package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import org.keyuan.crm.identity.AccountPasswords;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.SignInAgain;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;

/** How one is reached oneself. A new address counts when its owner has confirmed it. */
@Stateless
public class EmailChange {

  private static final Duration VALID = Duration.ofHours(24);

  @Inject private UserContacts contacts;
  @Inject private AccountPasswords passwords;
  @Inject private SignInAgain again;
  @Inject private AccountLinks links;
  @Inject private AccountMails mails;
  @Inject private AddressNews news;
  @Inject private CompanyClock clock;

  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public UserContact get() {
    return contacts.get(me());
  }

  /** The address that waits to be confirmed, or null. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public String pending() {
    return links.find(LinkPurpose.EMAIL, me()).map(AccountLink::email).orElse(null);
  }

  /**
   * Changes the caller's own number at once, and the address once it is confirmed. Whether somebody
   * else has that address isn't told here, since it would tell who has an account.
   *
   * @param given the caller's, which a new address needs: it opens the account later
   * @return whether an address waits to be confirmed now
   * @throws FieldException as {@link SignInAgain#require} says for a new address; on {@code email}
   *     where the password is kept elsewhere, so that an administrator must make sure who asks
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public boolean change(@NotNull @Valid ContactCommand command, @NotNull OwnCredentials given) {
    var before = contacts.get(me());
    var sameEmail = Objects.equals(before.email(), command.email());
    if (!sameEmail) {
      prove(given);
    }
    var removed = command.email() == null;
    contacts.set(me(), new UserContact(removed ? null : before.email(), command.mobile()));
    if (!sameEmail && removed) {
      news.tellFormer(me(), before.email(), null);
    } else if (!sameEmail) {
      ask(command.email());
    }
    return !sameEmail && !removed;
  }

  private void prove(OwnCredentials given) {
    if (!passwords.isKeptHere(me())) {
      throw new FieldException("email", "profile.error.email_elsewhere");
    }
    again.require(given);
  }

  private void ask(String email) {
    mails.requireLinks();
    var expiresAt = clock.now().plus(VALID);
    var token = links.forAccount(LinkPurpose.EMAIL, me(), email, expiresAt);
    mails.confirm("onboarding_mail.email.", news.addressed(me(), email), token, expiresAt);
  }

  private static long me() {
    return CallerContext.current().userId();
  }
}
