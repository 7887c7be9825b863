package org.keyuan.crm.it.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Fields that a form doesn't have, sent with it all the same, under every name they might have. */
final class Forgery {
  /** What no table has a column for. */
  private static final List<String> BESIDES =
      List.of("id", "roles", "permissions", "fieldRules", "token", "form", "lines", "tags");

  private static final Map<String, String> CODES =
      Map.of(
          "tier", "POTENTIAL",
          "verification", "REJECTED",
          "kind", "INDIVIDUAL",
          "roles", "ADMIN",
          "permissions", "USER.EDIT.ALL",
          "authSource", "LDAP");

  private static final Pattern DAY = Pattern.compile(".*(On|Date|Since|day|Until)$");

  private Forgery() {}

  /**
   * @param columns of the record's table
   * @param other the id of another record
   */
  static Map<String, String> of(Form form, Set<String> columns, String other) {
    var fields = new LinkedHashMap<String, String>();
    var names = new TreeSet<>(BESIDES);
    columns.forEach(column -> names.add(camel(column)));
    for (var name : names) {
      for (var written :
          List.of(
              name,
              name + "_input",
              name + "_hinput",
              "form.values['" + name + "']",
              "form." + name,
              "customer:" + name)) {
        if (!form.names().contains(written) && !form.names().contains(name + "_hinput")) {
          fields.put(written, value(name, other));
        }
      }
    }
    return fields;
  }

  static String value(String name, String other) {
    if (CODES.containsKey(name)) {
      return CODES.get(name);
    }
    if (name.endsWith("Id") || name.equals("id")) {
      return other;
    }
    return DAY.matcher(name).matches() ? "2020-02-02" : "7";
  }

  /** {@code OWNER_ID} is {@code ownerId}. */
  static String camel(String column) {
    var lower = column.toLowerCase(Locale.ROOT);
    return Pattern.compile("_(.)")
        .matcher(lower)
        .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  static String column(String field) {
    return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
