package org.keyuan.crm.tiering.domain;

import java.math.BigDecimal;

/**
 * One condition of a rule.
 *
 * @param threshold compared exactly, never rounded; for a parameter's condition the value that held
 *     in the run
 * @param parameter the system parameter that the threshold comes from, or null
 */
public record TierCondition(
    long id, Metric metric, Comparison comparison, BigDecimal threshold, String parameter) {
  public TierCondition withThreshold(BigDecimal value) {
    return new TierCondition(id, metric, comparison, value, parameter);
  }
}
