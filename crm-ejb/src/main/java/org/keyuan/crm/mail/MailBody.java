package org.keyuan.crm.mail;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The HTML of a mail, made from its text: paragraphs, and links where a line is nothing but an
 * address. Everything else is escaped, so values can't bring markup along.
 */
final class MailBody {

  private static final String BEFORE =
      "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"><title>%s</title></head>"
          + "<body style=\"font:15px/1.6 sans-serif;color:#1c2733;max-width:40em\">";

  private MailBody() {}

  static String html(String language, String subject, String text) {
    return BEFORE.formatted(escaped(language), escaped(subject))
        + Arrays.stream(text.strip().split("\\R{2,}"))
            .map(paragraph -> "<p>" + paragraph(paragraph) + "</p>")
            .collect(Collectors.joining())
        + "</body></html>";
  }

  private static String paragraph(String text) {
    return text.lines().map(MailBody::line).collect(Collectors.joining("<br>"));
  }

  private static String line(String line) {
    var escaped = escaped(line);
    return line.matches("https?://\\S+")
        ? "<a href=\"" + escaped + "\">" + escaped + "</a>"
        : escaped;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
