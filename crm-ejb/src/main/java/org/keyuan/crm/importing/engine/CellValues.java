package org.keyuan.crm.importing.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keyuan.crm.shared.importing.kind.CellType;

/** Reads cell texts as people write them, full-width digits included, without ever guessing. */
final class CellValues {
  /**
   * Year first, as ISO, with slashes or dots, in Chinese, or eight digits; a time behind it is
   * ignored.
   */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})([-/.\\u5e74]?)(\\d{1,2})[-/.\\u6708]?(\\d{1,2})\\u65e5?(?:[T ]\\d{1,2}:\\d{2}.*)?");

  private static final Pattern NUMBER =
      Pattern.compile("[$\\u00a5\\uffe5\\u20ac]?\\s*([-+]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?");
  private static final int MAX_DIGITS = 15;
  private static final Map<String, Boolean> BOOLEANS =
      Map.ofEntries(
          Map.entry("true", true),
          Map.entry("yes", true),
          Map.entry("y", true),
          Map.entry("1", true),
          Map.entry("\u662f", true),
          Map.entry("\u2713", true),
          Map.entry("false", false),
          Map.entry("no", false),
          Map.entry("n", false),
          Map.entry("0", false),
          Map.entry("\u5426", false));

  private CellValues() {}

  /** What the text means; empty when it is not of the type. */
  static Optional<Object> parse(CellType type, String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return switch (type) {
      case TEXT -> Optional.of(text);
      case INTEGER -> number(plain).filter(CellValues::isWhole).map(BigDecimal::intValueExact);
      case DECIMAL -> number(plain).map(Object.class::cast);
      case DATE -> date(plain);
      case BOOLEAN -> Optional.ofNullable(BOOLEANS.get(plain.toLowerCase(Locale.ROOT)));
    };
  }

  private static Optional<BigDecimal> number(String text) {
    Matcher parts = NUMBER.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String whole = parts.group(2).replace(",", "");
    String fraction = parts.group(3) == null ? "" : parts.group(3);
    return whole.length() + fraction.length() > MAX_DIGITS + 5 || whole.length() > MAX_DIGITS
        ? Optional.empty()
        : Optional.of(new BigDecimal(parts.group(1) + whole + fraction));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static Optional<Object> date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches() || (parts.group(2).isEmpty() && !text.matches("\\d{8}.*"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(4))));
    } catch (java.time.DateTimeException e) {
      return Optional.empty(); // 30 February is no date
    }
  }
}
