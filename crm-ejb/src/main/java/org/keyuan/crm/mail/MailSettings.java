package org.keyuan.crm.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.keyuan.crm.settings.ClearConnections;
import org.keyuan.crm.settings.Parameters;

/** What an administrator has said of the mail server and of the product's own address. */
@ApplicationScoped
public class MailSettings {

  @Inject private Parameters parameters;
  @Inject private ClearConnections clearConnections;

  /** Whether mail can leave; otherwise it waits. */
  public boolean isReady() {
    return !parameters.text("mail.host").isBlank() && !parameters.text("mail.from").isBlank();
  }

  /** Whether links can be made: the product must have been told its address. */
  public boolean hasAddress() {
    return !parameters.text("app.address").isBlank();
  }

  /**
   * The address of a page as people outside reach it. It comes from a parameter alone: what a
   * request says of its host is written by whoever sends it.
   *
   * @param page path in the application, e.g. {@code account/password.xhtml}
   */
  public String link(String page, String token) {
    var address = parameters.text("app.address");
    return address
        + (address.endsWith("/") ? "" : "/")
        + page
        + "?token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /**
   * The mail server.
   *
   * @throws MessagingException where mail would go there in the clear, and may not
   */
  MailServer server() throws MessagingException {
    var host = parameters.text("mail.host");
    var security = MailServer.Security.of(parameters.text("mail.security"));
    if (security == MailServer.Security.NONE && !clearConnections.mayLeadTo(host)) {
      throw new MessagingException(
          "The connection to " + host + " would not be encrypted: set mail.security");
    }
    return new MailServer(
        host,
        parameters.number("mail.port"),
        security,
        parameters.text("mail.user"),
        parameters.secret("mail.password"),
        parameters.text("mail.from"),
        parameters.text("company.name"));
  }
}
