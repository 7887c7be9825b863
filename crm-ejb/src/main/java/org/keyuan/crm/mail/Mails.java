package org.keyuan.crm.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.validation.MailAddressValidator;

/**
 * How every feature sends mail: the mail is written in the transaction that gives reason for it,
 * and delivered when that has committed; if it rolls back, nobody is told of what never happened.
 */
@ApplicationScoped
public class Mails {

  private static final String INSERT =
      """
      INSERT INTO MAIL_OUTBOX (ID, MAIL_KEY, RECIPIENT, LOCALE, SUBJECT, BODY, CONFIDENTIAL, STATE,
        TRIES, NEXT_TRY_AT, USEFUL_UNTIL, CREATED_AT) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
      """;
  private static final int LONGEST_SUBJECT = 200;

  @Inject private Database database;
  @Inject private SecretBox secrets;
  @Inject private CompanyClock clock;

  /**
   * Queues a mail.
   *
   * @return false when a mail with the same key was queued before
   * @throws IllegalArgumentException when the recipient is no {@link
   *     org.keyuan.crm.shared.validation.MailAddress}; forms refuse it before
   */
  public boolean send(Mail mail) {
    if (!MailAddressValidator.accepts(mail.recipient())) {
      throw new IllegalArgumentException("not an address to send mail to");
    }
    if (isQueued(mail.key())) {
      return false;
    }
    var id = database.nextId("MAIL_OUTBOX");
    var now = clock.now();
    var subject = mail.subject();
    database.update(
        INSERT,
        id,
        mail.key(),
        mail.recipient(),
        mail.locale().toLanguageTag(),
        subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
        mail.confidential() ? secrets.seal(mail.body(), context(id)) : mail.body(),
        mail.confidential(),
        MailState.WAITING,
        now,
        mail.usefulUntil(),
        now);
    return true;
  }

  static String context(long id) {
    return "MAIL_OUTBOX.BODY:" + id;
  }

  private boolean isQueued(String key) {
    return database.number("SELECT COUNT(*) FROM MAIL_OUTBOX WHERE MAIL_KEY = ?", key) > 0;
  }
}
