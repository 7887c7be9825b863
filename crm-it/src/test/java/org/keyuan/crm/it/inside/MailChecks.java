package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.mail.Mail;
import org.keyuan.crm.mail.MailGoneException;
import org.keyuan.crm.mail.MailOutbox;
import org.keyuan.crm.mail.MailService;
import org.keyuan.crm.mail.Mails;
import org.keyuan.crm.mail.QueuedMail;
import org.keyuan.crm.shared.access.Asvs;

/** Mail waits in the database, is sent by one node, and never twice without need. */
class MailChecks {
  private static final String SECRET = "https://crm.example.com/?token=abc";

  @Test
  void mail_whoseReasonIsRolledBack_neverExisted() throws Exception {
    var key = key();
    var transaction = (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
    transaction.begin();
    assertThat(mails().send(mail(key))).isTrue();
    assertThat(Rows.of("MAIL_OUTBOX", "MAIL_KEY", key)).hasSize(1);
    transaction.rollback();
    assertThat(Rows.of("MAIL_OUTBOX", "MAIL_KEY", key)).isEmpty();
  }

  @Test
  void mail_withTheSameKey_isQueuedOnce() {
    var key = key();
    assertThat(mails().send(mail(key))).isTrue();
    assertThat(mails().send(mail(key))).isFalse();
    assertThat(Rows.of("MAIL_OUTBOX", "MAIL_KEY", key)).hasSize(1);
  }

  @Asvs("1.3.11")
  @Test
  void mail_toWhatIsNoAddress_isRefused() {
    for (var recipient : List.of("", "a@b", "a@example.com\r\nBcc: b@example.com")) {
      assertThatThrownBy(
              () -> mails().send(Mail.of("mail_test.", key(), recipient, Locale.ENGLISH)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void mail_isClaimedByOne_andReadable() {
    var key = key();
    mails().send(mail(key).confidentialUntil(later()));
    assertThat(column("BODY", key)).as("sealed").doesNotContain("token");
    var claimed = claim("one", key);
    assertThat(claimed.body()).contains(SECRET);
    assertThat(claims("other", key)).isEmpty();
    outbox().sent(claimed, "other");
    assertThat(column("STATE", key)).as("not the other's to say").isEqualTo("WAITING");
    outbox().sent(claimed, "one");
    assertThat(column("STATE", key)).isEqualTo("SENT");
    assertThat(column("BODY", key)).as("what opens something is gone").isNull();
    assertThatThrownBy(() -> again("chief", key)).isInstanceOf(MailGoneException.class);
  }

  @Test
  void claim_ofANodeThatDied_lapses() {
    var key = key();
    mails().send(mail(key));
    claim("dead", key);
    assertThat(claims("other", key)).isEmpty();
    World.sql()
        .update("UPDATE MAIL_OUTBOX SET CLAIMED_UNTIL = ? WHERE MAIL_KEY = ?", Instant.EPOCH, key);
    assertThat(claim("other", key)).isNotNull();
  }

  @Test
  void failure_waitsLonger_andIsGivenUpInTheEnd() {
    var key = key();
    mails().send(mail(key));
    for (int i = 1; i < 8; i++) {
      outbox().failed(claim("one", key), "one", "no connection " + i, false);
      assertThat(column("STATE", key)).isEqualTo("WAITING");
      assertThat(column("REASON", key)).isEqualTo("no connection " + i);
      assertThat(claims("one", key)).as("pauses").isEmpty();
      World.sql()
          .update("UPDATE MAIL_OUTBOX SET NEXT_TRY_AT = ? WHERE MAIL_KEY = ?", Instant.EPOCH, key);
    }
    outbox().failed(claim("one", key), "one", "still none", false);
    assertThat(column("STATE", key)).isEqualTo("FAILED");
    again("chief", key);
    assertThat(column("STATE", key)).isEqualTo("WAITING");
    assertThat(column("TRIES", key)).isEqualTo("0");
    outbox().failed(claim("two", key), "two", "no such mailbox", true);
    assertThat(column("STATE", key)).isEqualTo("FAILED");
  }

  @Test
  void mail_thatHasBecomeUseless_isNotSent() {
    var key = key();
    mails().send(mail(key).confidentialUntil(Instant.EPOCH));
    outbox().tidy();
    assertThat(column("STATE", key)).isEqualTo("EXPIRED");
    assertThat(column("BODY", key)).isNull();
    assertThat(claims("one", key)).isEmpty();
  }

  @Test
  void outbox_isAnAdministratorsAlone() {
    World.get();
    var key = key();
    mails().send(mail(key));
    Refusals.unchanged(
        () -> Rows.of("MAIL_OUTBOX", "MAIL_KEY", key),
        CatalogueChecks.OTHERS,
        () -> Inside.bean(MailService.class).sendAgain(id(key)),
        () -> Lists.open("mail"),
        () -> Lists.shows("mail", id(key)));
    assertThat(Inside.as("chief", () -> Lists.shows("mail", id(key)))).isTrue();
  }

  private static void again(String person, String key) {
    World.get();
    Inside.as(
        person,
        () -> {
          Inside.bean(MailService.class).sendAgain(id(key));
          return null;
        });
  }

  private static Mail mail(String key) {
    return Mail.of("onboarding_mail.reset.", key, "nobody@example.com", Locale.ENGLISH)
        .with("person", SECRET, "30");
  }

  private static QueuedMail claim(String claimant, String key) {
    var claimed = claims(claimant, key);
    assertThat(claimed).as("claimed").hasSize(1);
    return claimed.get(0);
  }

  /** Claims everything that is due, since mails of other tests may wait in front. */
  private static List<QueuedMail> claims(String claimant, String key) {
    var wanted = id(key);
    List<QueuedMail> claimed;
    do {
      claimed = outbox().claim(claimant);
      for (var mail : claimed) {
        if (mail.id() == wanted) {
          return List.of(mail);
        }
      }
    } while (!claimed.isEmpty());
    return List.of();
  }

  private static long id(String key) {
    return World.sql().number("SELECT ID FROM MAIL_OUTBOX WHERE MAIL_KEY = ?", key);
  }

  private static String column(String name, String key) {
    return World.sql()
        .list("SELECT " + name + " FROM MAIL_OUTBOX WHERE MAIL_KEY = ?", row -> row.text(1), key)
        .get(0);
  }

  private static Instant later() {
    return Instant.now().plus(Duration.ofMinutes(30));
  }

  private static String key() {
    return "check:" + UUID.randomUUID();
  }

  private static Mails mails() {
    return Inside.bean(Mails.class);
  }

  private static MailOutbox outbox() {
    return Inside.bean(MailOutbox.class);
  }
}
