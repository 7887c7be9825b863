package org.keyuan.crm.shared.access;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What somebody tried that they may not: a line of {@code name=value} in the server's log, for
 * whoever watches it. What they sent can't begin a line of its own, and no secret is ever passed
 * here.
 *
 * <pre>SecurityLog.note("forged_form", "path", request.getServletPath());</pre>
 */
public final class SecurityLog {

  private static final Logger LOG = Logger.getLogger("org.keyuan.crm.security");
  private static final int LONGEST = 200;

  private SecurityLog() {}

  /**
   * Writes an event with who caused it and from where.
   *
   * @param details names and values in turn; null is written as nothing
   */
  public static void note(String event, Object... details) {
    var caller = CallerContext.current();
    var line = new StringBuilder("event=").append(clean(event));
    append(line, "user", caller.loginName());
    append(line, "address", caller.address());
    for (int i = 0; i + 1 < details.length; i += 2) {
      append(line, String.valueOf(details[i]), details[i + 1]);
    }
    LOG.log(Level.INFO, line::toString);
  }

  private static void append(StringBuilder line, String name, Object value) {
    if (value != null) {
      line.append(' ').append(clean(name)).append('=').append(clean(value));
    }
  }

  /** The text in one line, without what would end a value or steer a terminal. */
  static String clean(Object value) {
    var text = String.valueOf(value);
    var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return shown.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", "_").replace(' ', '_');
  }
}
