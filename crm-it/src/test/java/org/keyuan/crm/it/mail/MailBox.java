package org.keyuan.crm.it.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;

/** A real mail server, which the product is told to use while this is open. */
public final class MailBox implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("https?://\\S+token=\\S+");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String USER = "crm";
  private static final String PASSWORD = "Youjian-mima-1";

  private final GreenMail server;
  private final Set<String> read = new HashSet<>();

  private MailBox(GreenMail server) {
    this.server = server;
  }

  /** Starts the server on a free port, and tells the product of it. */
  public static MailBox open() {
    return open(ServerSetup.PROTOCOL_SMTP, "none");
  }

  /** The same with TLS and a certificate that nobody has reason to trust. */
  public static MailBox openWithForeignCertificate() {
    return open(ServerSetup.PROTOCOL_SMTPS, "tls");
  }

  private static MailBox open(String protocol, String security) {
    var setup = new ServerSetup(0, "127.0.0.1", protocol);
    var users = new GreenMailConfiguration().withUser("crm@example.com", USER, PASSWORD);
    var server = new GreenMail(setup).withConfiguration(users);
    server.start();
    var smtp = protocol.equals(ServerSetup.PROTOCOL_SMTP) ? server.getSmtp() : server.getSmtps();
    InsideServer.set("mail.port", String.valueOf(smtp.getPort()));
    InsideServer.set("mail.security", security);
    InsideServer.set("mail.user", USER);
    InsideServer.set("mail.password", PASSWORD);
    InsideServer.set("mail.from", "crm@example.com");
    InsideServer.set("app.address", TestServer.property("crm.it.url"));
    InsideServer.set("onboarding.requests", "9999");
    InsideServer.set("mail.host", "127.0.0.1");
    return new MailBox(server);
  }

  /** A mail as it came. */
  public record Letter(String subject, String text, String html, MimeMessage message) {
    /** The path of the link in it, with its token, inside the application. */
    public String link() {
      var found = LINK.matcher(text);
      if (!found.find()) {
        throw new AssertionError("no link in " + text);
      }
      var here = TestServer.property("crm.it.url");
      if (!found.group().startsWith(here)) {
        throw new AssertionError(found.group() + " leads elsewhere than " + here);
      }
      return found.group().substring(here.length());
    }

    /** Whether the mail is news alone. */
    public boolean isWithoutLink() {
      return !LINK.matcher(text).find();
    }
  }

  /** The next mail to this address, waiting for it. */
  public Letter next(String recipient) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var before = server.getReceivedMessages().length;
      var found = unread(recipient);
      if (found.isPresent()) {
        return found.get();
      }
      server.waitForIncomingEmail(1_000, before + 1);
    }
    throw new AssertionError("no mail to " + recipient);
  }

  /** How many mails to this address nobody has read here. */
  public long count(String recipient) {
    return messages(recipient).size();
  }

  private Optional<Letter> unread(String recipient) {
    return messages(recipient).stream().findFirst().map(this::open);
  }

  private List<MimeMessage> messages(String recipient) {
    var found = new ArrayList<MimeMessage>();
    for (var message : server.getReceivedMessages()) {
      try {
        var to = message.getRecipients(Message.RecipientType.TO)[0].toString();
        if (to.equals(recipient) && !read.contains(message.getMessageID())) {
          found.add(message);
        }
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }
    return found;
  }

  private Letter open(MimeMessage message) {
    try {
      read.add(message.getMessageID());
      var parts = (MimeMultipart) message.getContent();
      return new Letter(
          message.getSubject(), text(parts.getBodyPart(0)), text(parts.getBodyPart(1)), message);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    return ((String) part.getContent()).replace("\r\n", "\n");
  }

  @Override
  public void close() {
    InsideServer.set("mail.host", "");
    server.stop();
  }
}
