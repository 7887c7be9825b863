package org.keyuan.crm.reporting.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Criteria as one short line, for the archive and for schedules: {@code
 * period=LAST_MONTH;region=12}.
 */
public final class CriteriaText {
  private CriteriaText() {}

  public static String format(ReportCriteria criteria) {
    StringJoiner text = new StringJoiner(";");
    text.add("period=" + criteria.period());
    add(text, "from", criteria.from());
    add(text, "to", criteria.to());
    add(text, "region", criteria.regionId());
    add(text, "department", criteria.departmentId());
    add(text, "owner", criteria.ownerId());
    add(text, "tier", criteria.tier());
    return text.toString();
  }

  /**
   * Reads what {@link #format} wrote; what is missing is null.
   *
   * @throws IllegalArgumentException for an unknown period
   * @throws java.time.format.DateTimeParseException for a day that is none
   */
  public static ReportCriteria parse(String text) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : text.split(";")) {
      int at = part.indexOf('=');
      if (at > 0 && at < part.length() - 1) {
        parts.put(part.substring(0, at), part.substring(at + 1));
      }
    }
    return new ReportCriteria(
        ReportPeriod.valueOf(parts.getOrDefault("period", ReportPeriod.ALL.name())),
        read(parts, "from", LocalDate::parse),
        read(parts, "to", LocalDate::parse),
        read(parts, "region", Long::valueOf),
        read(parts, "department", Long::valueOf),
        read(parts, "owner", Long::valueOf),
        parts.get("tier"));
  }

  private static void add(StringJoiner text, String name, Object value) {
    if (value != null) {
      text.add(name + "=" + value);
    }
  }

  private static <T> T read(Map<String, String> parts, String name, Function<String, T> reader) {
    String value = parts.get(name);
    return value == null ? null : reader.apply(value);
  }
}
