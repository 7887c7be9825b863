package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.sql.Database;

/** Sends somebody the link under which the first password is chosen. */
@ApplicationScoped
class InvitationLetter {

  @Inject private Database database;
  @Inject private UserContacts contacts;
  @Inject private AccountLinks links;
  @Inject private AccountMails mails;
  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;

  /** The language in which a new account's user is written to; null leaves the default. */
  void speak(long userId, String locale) {
    if (locale != null) {
      database.update("UPDATE APP_USER SET LOCALE = ? WHERE ID = ?", locale, userId);
    }
  }

  /**
   * Sends the mail with these words.
   *
   * @throws FieldException on {@code email} when the account has no address or may not sign in
   */
  void send(String words, long userId) {
    mails.requireLinks();
    var account =
        contacts
            .account(userId)
            .filter(known -> known.email() != null)
            .orElseThrow(() -> new FieldException("email", "user.error.no_email"));
    var days = parameters.number("invitation.days");
    var expiresAt = clock.now().plus(Duration.ofDays(days));
    var token = links.forAccount(LinkPurpose.INVITATION, userId, account.email(), expiresAt);
    mails.link(words, account, token, expiresAt, days);
  }
}
