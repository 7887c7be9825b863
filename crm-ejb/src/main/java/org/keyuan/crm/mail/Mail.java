package org.keyuan.crm.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.shared.text.Messages;

/**
 * A mail to be written, in the recipient's language.
 *
 * <pre>
 * mails.send(Mail.of("onboarding_mail.reset.", "reset:" + id, recipient, locale).with(link)
 *     .confidentialUntil(expiry))
 * </pre>
 *
 * @param key a mail with the same key is never queued a second time
 * @param words beginning of two bundle keys: {@code subject} and {@code body} follow it
 * @param arguments for both texts; the body's {0}, {1} …
 * @param usefulUntil not sent any more after this; null for always
 * @param confidential whether the body holds what opens something: it is sealed while it waits and
 *     gone once it was sent
 */
public record Mail(
    String key,
    String recipient,
    Locale locale,
    String words,
    List<Object> arguments,
    Instant usefulUntil,
    boolean confidential) {

  public Mail {
    arguments = List.copyOf(arguments);
  }

  public static Mail of(String words, String key, String recipient, Locale locale) {
    return new Mail(key, recipient, locale, words, List.of(), null, false);
  }

  /** The same with these values in its texts; none may be null. */
  public Mail with(Object... values) {
    return new Mail(key, recipient, locale, words, List.of(values), usefulUntil, confidential);
  }

  /** The same with a body that opens something, up to this moment. */
  public Mail confidentialUntil(Instant end) {
    return new Mail(key, recipient, locale, words, arguments, end, true);
  }

  /** One line, whatever the values hold: it becomes a header. */
  String subject() {
    return oneLine(text("subject"));
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  String body() {
    return text("body");
  }

  private String text(String part) {
    return Messages.text(locale, words + part, arguments.toArray());
  }
}
