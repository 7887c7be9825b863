package org.keyuan.crm.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** One connection to the mail server, over which several mails go. */
final class MailTransport implements AutoCloseable {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailServer server;
  private final Session session;
  private final Transport transport;

  /**
   * @throws MessagingException when the server can't be reached, isn't protected as asked for, or
   *     refuses the user
   */
  MailTransport(MailServer server) throws MessagingException {
    this.server = server;
    session = Session.getInstance(server.properties());
    transport = session.getTransport();
    if (server.hasUser()) {
      transport.connect(server.user(), server.password());
    } else {
      transport.connect();
    }
  }

  void send(QueuedMail mail) throws MessagingException {
    var message = message(mail);
    transport.sendMessage(message, message.getAllRecipients());
  }

  private MimeMessage message(QueuedMail mail) throws MessagingException {
    var message = new Identified(session, id(mail));
    message.setFrom(sender());
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(mail.createdAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.locale());
    var html = new MimeBodyPart();
    html.setText(MailBody.html(mail.locale(), mail.subject(), mail.body()), UTF_8, "html");
    var text = new MimeBodyPart();
    text.setText(mail.body(), UTF_8);
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  private InternetAddress sender() throws MessagingException {
    try {
      return new InternetAddress(server.from(), server.sender(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every machine knows UTF-8", e);
    }
  }

  /** The same for every try, by which mailboxes notice a mail that came twice after a crash. */
  private String id(QueuedMail mail) {
    var domain = server.from().substring(server.from().indexOf('@') + 1);
    return "<" + mail.id() + "." + mail.createdAt().toEpochMilli() + "@" + domain + ">";
  }

  @Override
  public void close() throws MessagingException {
    transport.close();
  }

  /** A message that keeps the id it was given. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
