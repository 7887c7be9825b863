package org.keyuan.crm.mail;

import java.util.Locale;
import java.util.Properties;

/**
 * The server that takes the product's mail.
 *
 * @param user empty where it asks for none
 * @param from the sender's address
 * @param sender the sender's name; may be empty
 */
record MailServer(
    String host,
    int port,
    Security security,
    String user,
    String password,
    String from,
    String sender) {

  private static final String MILLIS_TO_CONNECT = "10000";
  private static final String MILLIS_TO_ANSWER = "30000";

  /** How the connection is protected. */
  enum Security {
    NONE,
    STARTTLS,
    TLS;

    static Security of(String text) {
      return text.isEmpty() ? NONE : valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  boolean hasUser() {
    return !user.isBlank();
  }

  /**
   * What Jakarta Mail needs to know. Where protection is asked for, it is required, and the server
   * has to show a certificate for its name.
   */
  Properties properties() {
    var properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.auth", String.valueOf(hasUser()));
    properties.put("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
    properties.put("mail.smtp.timeout", MILLIS_TO_ANSWER);
    properties.put("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
    properties.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
    properties.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
    properties.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }
}
