package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.keyuan.crm.mail.Mail;
import org.keyuan.crm.mail.MailSettings;
import org.keyuan.crm.mail.Mails;

/** The mails that go with accounts. None of them holds words that an unknown person typed. */
@ApplicationScoped
class AccountMails {

  static final String PASSWORD_PAGE = "account/password.xhtml";
  static final String CONFIRM_PAGE = "account/confirm.xhtml";

  @Inject private Mails mails;
  @Inject private MailSettings settings;

  /**
   * @throws NoAddressException when no link could be made
   */
  void requireLinks() {
    if (!settings.hasAddress()) {
      throw new NoAddressException();
    }
  }

  /** A link under which the account's password is chosen. */
  void link(String words, Account to, String token, Instant expiresAt, Object howLong) {
    mails.send(
        mail(words, to)
            .with(to.name(), settings.link(PASSWORD_PAGE, token), howLong, to.loginName())
            .confidentialUntil(expiresAt));
  }

  /** A link under which an address is confirmed. */
  void confirm(String words, Account to, String token, Instant expiresAt) {
    mails.send(
        mail(words, to).with(settings.link(CONFIRM_PAGE, token)).confidentialUntil(expiresAt));
  }

  /** News without a link; nothing for an account without an address. */
  void tell(String words, Account to, Object... values) {
    if (to.email() != null) {
      mails.send(mail(words, to).with(values));
    }
  }

  private static Mail mail(String words, Account to) {
    return Mail.of(words, words + UUID.randomUUID(), to.email(), to.locale());
  }
}
