package org.keyuan.crm.onboarding;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Database;

/** Writes to people who asked for an account, and forgets those who never confirmed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own clock")
public class RegistrationUpkeep {

  private static final Duration TO_CONFIRM = Duration.ofHours(24);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String IDS = "SELECT ID FROM REGISTRATION WHERE ";
  private static final String FORGOTTEN =
      "STATE IN ('RECEIVED', 'UNCONFIRMED', 'CLOSED') AND CREATED_AT < ?";

  @Inject private Database database;
  @Inject private Records records;
  @Inject private CompanyClock clock;
  @Inject private UserContacts contacts;
  @Inject private AccountLinks links;
  @Inject private AccountMails mails;

  /** Ids of registrations that nobody was written to about. */
  public List<Long> listReceived() {
    return database.list(
        IDS + "STATE = 'RECEIVED' ORDER BY ID OFFSET 0 ROWS FETCH NEXT 50 ROWS ONLY",
        row -> row.number(1));
  }

  /**
   * Sends the mail for a registration: a link to confirm it by; or that there is an account, or a
   * request that waits, where the address has one already. The version keeps two nodes apart.
   */
  public void write(long id) {
    var registration = records.get(Registration.class, id, Action.VIEW);
    if (registration.state() != RegistrationState.RECEIVED) {
      return;
    }
    var email = registration.email();
    if (contacts.isTaken(email, null)) {
      close(registration, "onboarding_mail.known.");
    } else if (!others(email, "WAITING", id).isEmpty()) {
      close(registration, "onboarding_mail.waiting.");
    } else {
      others(email, "UNCONFIRMED", id)
          .forEach(other -> records.get(Registration.class, other, Action.VIEW).close());
      ask(registration);
    }
  }

  private List<Long> others(String email, String state, long id) {
    return database.list(
        IDS + "EMAIL = ? AND STATE = ? AND ID <> ?", row -> row.number(1), email, state, id);
  }

  private void close(Registration registration, String words) {
    registration.close();
    mails.tell(words, registration.addressee());
  }

  private void ask(Registration registration) {
    registration.askToConfirm();
    var expiresAt = clock.now().plus(TO_CONFIRM);
    var token = links.forRegistration(registration.id(), registration.email(), expiresAt);
    mails.confirm("onboarding_mail.confirm.", registration.addressee(), token, expiresAt);
  }

  /** Forgets people who never confirmed, and requests that were answered long ago. */
  public void forget() {
    var before = clock.now().minus(KEPT);
    database.update(
        "DELETE FROM ACCOUNT_LINK WHERE REGISTRATION_ID IN (" + IDS + FORGOTTEN + ")", before);
    database.update("DELETE FROM REGISTRATION WHERE " + FORGOTTEN, before);
    database.update("DELETE FROM RESET_REQUEST WHERE CREATED_AT < ?", before);
  }
}
