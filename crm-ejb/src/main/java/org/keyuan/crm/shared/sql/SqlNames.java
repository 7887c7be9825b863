package org.keyuan.crm.shared.sql;

import java.util.regex.Pattern;

/** Names cannot be bound as values; this lets nothing but a plain identifier through. */
public final class SqlNames {
  private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

  private SqlNames() {}

  /**
   * @throws IllegalArgumentException when the name is anything but upper-case letters, digits and
   *     underscores
   */
  public static String checked(String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain SQL name: " + name);
    }
    return name;
  }
}
