package org.keyuan.crm.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands waiting mails to the mail server. */
@ApplicationScoped
class MailDelivery {

  private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());

  @Inject private MailOutbox outbox;
  @Inject private MailSettings settings;

  /** Sends what is due; without a server everything waits. */
  void deliver() {
    outbox.tidy();
    if (settings.isReady()) {
      var claimant = UUID.randomUUID().toString();
      var mails = outbox.claim(claimant);
      if (!mails.isEmpty()) {
        send(mails, claimant);
      }
    }
  }

  private void send(List<QueuedMail> mails, String claimant) {
    try (var transport = new MailTransport(settings.server())) {
      for (var mail : mails) {
        send(mail, claimant, transport);
      }
    } catch (MessagingException | RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The mail server can't be used; mails wait");
      // those that were sent before the connection broke are no longer claimed
      mails.forEach(mail -> outbox.failed(mail, claimant, reason(e), false));
    }
  }

  private void send(QueuedMail mail, String claimant, MailTransport transport) {
    try {
      transport.send(mail);
      outbox.sent(mail, claimant);
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, e, () -> "Mail " + mail.id() + " could not be sent");
      outbox.failed(mail, claimant, reason(e), isRefused(e));
    }
  }

  /** Whether the server has said for good that it doesn't know the recipient. */
  private static boolean isRefused(MessagingException failure) {
    return failure instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  private static String reason(Exception failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    var said = innermost.getMessage() == null ? failure.getMessage() : innermost.getMessage();
    return (said == null ? innermost.getClass().getSimpleName() : said)
        .replaceAll("\\p{Cntrl}+", " ")
        .strip();
  }
}
