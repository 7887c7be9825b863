package org.keyuan.crm.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/**
 * The queue as the sender sees it. Whoever sends a mail has claimed it before, for a while: two
 * nodes never send the same one, and a node that dies loses its claims by themselves. Each step is
 * a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own clock sends what use cases have queued")
public class MailOutbox {

  /** After how many failures a mail is given up: with the pauses between them about a day. */
  static final int MOST_TRIES = 8;

  private static final int AT_ONCE = 20;
  private static final Duration CLAIM = Duration.ofMinutes(15);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(180);
  private static final int LONGEST_REASON = 500;
  private static final String DUE =
      " STATE = 'WAITING' AND NEXT_TRY_AT <= ? AND (CLAIMED_UNTIL IS NULL OR CLAIMED_UNTIL < ?)";
  private static final String END = " WHERE ID = ? AND STATE = 'WAITING' AND CLAIMED_BY = ?";

  @Inject private Database database;
  @Inject private SecretBox secrets;
  @Inject private CompanyClock clock;

  /** Gives up what has become useless, and forgets what is old. */
  public void tidy() {
    var now = clock.now();
    database.update(
        "UPDATE MAIL_OUTBOX SET STATE = 'EXPIRED', BODY = NULL"
            + " WHERE STATE = 'WAITING' AND USEFUL_UNTIL < ?",
        now);
    database.update(
        "DELETE FROM MAIL_OUTBOX WHERE STATE <> 'WAITING' AND CREATED_AT < ?", now.minus(KEPT));
  }

  /**
   * Takes mails that are due; nobody else gets them meanwhile.
   *
   * @param claimant a name that no other node and no other round has
   */
  public List<QueuedMail> claim(String claimant) {
    var now = clock.now();
    var ids =
        database.list(
            "SELECT ID FROM MAIL_OUTBOX WHERE"
                + DUE
                + " ORDER BY NEXT_TRY_AT, ID OFFSET 0 ROWS FETCH NEXT "
                + AT_ONCE
                + " ROWS ONLY",
            row -> row.number(1),
            now,
            now);
    var claimed = new ArrayList<QueuedMail>();
    for (var id : ids) {
      if (take(id, claimant, now)) {
        claimed.add(read(id));
      }
    }
    return claimed;
  }

  private boolean take(long id, String claimant, Instant now) {
    return database.update(
            "UPDATE MAIL_OUTBOX SET CLAIMED_BY = ?, CLAIMED_UNTIL = ? WHERE ID = ? AND" + DUE,
            claimant,
            now.plus(CLAIM),
            id,
            now,
            now)
        == 1;
  }

  private QueuedMail read(long id) {
    return database
        .find(
            "SELECT ID, RECIPIENT, LOCALE, SUBJECT, BODY, TRIES, CREATED_AT, CONFIDENTIAL"
                + " FROM MAIL_OUTBOX WHERE ID = ?",
            this::mail,
            id)
        .orElseThrow();
  }

  private QueuedMail mail(Row row) throws SQLException {
    var id = row.number(1);
    var body = row.flag(8) ? secrets.open(row.text(5), Mails.context(id)) : row.text(5);
    return new QueuedMail(
        id, row.text(2), row.text(3), row.text(4), body, (int) row.number(6), row.instant(7));
  }

  /** The server has taken the mail. What opened something is not kept. */
  public void sent(QueuedMail mail, String claimant) {
    database.update(
        "UPDATE MAIL_OUTBOX SET STATE = 'SENT', SENT_AT = ?, TRIES = TRIES + 1, REASON = NULL,"
            + " CLAIMED_BY = NULL, CLAIMED_UNTIL = NULL, BODY = CASE WHEN CONFIDENTIAL = ? THEN NULL ELSE BODY END"
            + END,
        clock.now(),
        true,
        mail.id(),
        claimant);
  }

  /**
   * The mail could not be sent: tries again after a pause that grows fourfold up to six hours, or
   * gives up.
   *
   * @param forGood whether another try would end the same
   */
  public void failed(QueuedMail mail, String claimant, String reason, boolean forGood) {
    var tries = mail.tries() + 1;
    var state = forGood || tries >= MOST_TRIES ? MailState.FAILED : MailState.WAITING;
    database.update(
        "UPDATE MAIL_OUTBOX SET STATE = ?, TRIES = ?, NEXT_TRY_AT = ?, REASON = ?,"
            + " CLAIMED_BY = NULL, CLAIMED_UNTIL = NULL"
            + END,
        state,
        tries,
        clock.now().plus(pause(tries)),
        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
        mail.id(),
        claimant);
  }

  /** Half a minute, two, eight … */
  static Duration pause(int tries) {
    var longest = Duration.ofHours(6);
    var pause = FIRST_PAUSE.multipliedBy(1L << 2 * (Math.min(tries, MOST_TRIES) - 1));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
