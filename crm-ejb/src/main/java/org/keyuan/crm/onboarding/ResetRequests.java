package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Database;

/** Answers requests for a new password, away from the page that asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own clock")
public class ResetRequests {

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;
  @Inject private UserContacts contacts;
  @Inject private AccountLinks links;
  @Inject private AccountMails mails;
  @Inject private ChangeLog log;

  /** Ids of requests that nobody has answered. */
  public List<Long> listOpen() {
    return database.list(
        "SELECT ID FROM RESET_REQUEST WHERE HANDLED_AT IS NULL"
            + " ORDER BY ID OFFSET 0 ROWS FETCH NEXT 50 ROWS ONLY",
        row -> row.number(1));
  }

  /** Sends a link to each account that the request means; nothing when another node was faster. */
  public void answer(long id) {
    var mine =
        database.update(
            "UPDATE RESET_REQUEST SET HANDLED_AT = ? WHERE ID = ? AND HANDLED_AT IS NULL",
            clock.now(),
            id);
    if (mine == 1) {
      var request =
          database
              .find(
                  "SELECT NAME, ADDRESS FROM RESET_REQUEST WHERE ID = ?",
                  row -> new String[] {row.text(1), row.text(2)},
                  id)
              .orElseThrow();
      contacts.accounts(request[0]).forEach(account -> send(account, request[1]));
    }
  }

  private void send(Account account, String address) {
    var minutes = parameters.number("reset.minutes");
    var expiresAt = clock.now().plus(Duration.ofMinutes(minutes));
    var token = links.forAccount(LinkPurpose.RESET, account.id(), account.email(), expiresAt);
    mails.link("onboarding_mail.reset.", account, token, expiresAt, minutes);
    log.write(
        "RESET_ASKED",
        RecordKind.USER,
        account.id(),
        account.loginName(),
        Map.of("address", new String[] {null, address}));
  }
}
