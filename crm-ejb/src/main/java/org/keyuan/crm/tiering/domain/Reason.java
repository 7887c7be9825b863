package org.keyuan.crm.tiering.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Why a tier changed, in a form that is stored and can be said in any language: each condition with
 * the value it found and the threshold that held. Written by SQL as {@code
 * METRIC:GE:value:threshold;…}.
 *
 * @param value null where the customer has none
 * @param earlier only for growth: the amount of the window before
 */
public record Reason(
    Metric metric,
    Comparison comparison,
    BigDecimal value,
    BigDecimal earlier,
    BigDecimal threshold) {
  private static final int PARTS = 5;

  /** Reads what the history keeps; an empty list for null. */
  public static List<Reason> parse(String stored) {
    if (stored == null || stored.isBlank()) {
      return List.of();
    }
    return Arrays.stream(stored.split(";")).map(Reason::parseOne).toList();
  }

  private static Reason parseOne(String stored) {
    String[] part = stored.split(":", PARTS);
    return new Reason(
        Metric.valueOf(part[0]),
        Comparison.valueOf(part[1]),
        number(part[2]),
        number(part[3]),
        number(part[4]));
  }

  private static BigDecimal number(String text) {
    return text.isBlank() ? null : new BigDecimal(text);
  }
}
