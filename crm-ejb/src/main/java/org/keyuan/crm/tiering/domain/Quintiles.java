package org.keyuan.crm.tiering.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The upper ends of the lowest four fifths of each score's values, in ascending order. A customer's
 * score is one more than the number of ends below the customer's value, so equal values have equal
 * scores.
 */
public record Quintiles(Map<Metric, List<BigDecimal>> upperValues) {
  public static final Quintiles NONE = new Quintiles(Map.of());

  public Quintiles {
    upperValues = Map.copyOf(upperValues);
  }

  public List<BigDecimal> of(Metric metric) {
    return upperValues.getOrDefault(metric, List.of());
  }

  /** 1 to 5. */
  public int score(Metric metric, BigDecimal value) {
    return 1 + (int) of(metric).stream().filter(end -> value.compareTo(end) > 0).count();
  }
}
