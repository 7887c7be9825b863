package org.keyuan.crm.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Database;

/** An administrator's work on the outbox. */
@Stateless
public class MailService {

  @Inject private Database database;
  @Inject private ChangeLog log;
  @Inject private CompanyClock clock;

  /**
   * Sends a mail again, at once and with all its tries.
   *
   * @throws MailGoneException when its text is kept no longer, or it is being sent this moment
   */
  @Permitted(kind = RecordKind.MAIL, action = Action.EDIT)
  public void sendAgain(long id) {
    var recipient =
        database
            .find("SELECT RECIPIENT FROM MAIL_OUTBOX WHERE ID = ?", row -> row.text(1), id)
            .orElseThrow(() -> new RecordNotFoundException(RecordKind.MAIL));
    var now = clock.now();
    var changed =
        database.update(
            "UPDATE MAIL_OUTBOX SET STATE = 'WAITING', TRIES = 0, NEXT_TRY_AT = ?, REASON = NULL,"
                + " CLAIMED_BY = NULL, CLAIMED_UNTIL = NULL WHERE ID = ? AND BODY IS NOT NULL"
                + " AND (CLAIMED_UNTIL IS NULL OR CLAIMED_UNTIL < ?)",
            now,
            id,
            now);
    if (changed == 0) {
      throw new MailGoneException();
    }
    log.write("SEND_AGAIN", RecordKind.MAIL, id, recipient, Map.of());
  }
}
