package org.keyuan.crm.web.tiering;

import java.io.Serializable;
import java.math.BigDecimal;
import org.keyuan.crm.tiering.domain.TierCondition;

/** A threshold being edited. */
public final class Threshold implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String metric;
  private final String comparison;
  private final String parameter;
  private BigDecimal value;

  Threshold(TierCondition condition) {
    metric = condition.metric().name();
    comparison = condition.comparison().name();
    parameter = condition.parameter();
    value = condition.threshold();
  }

  public String getMetric() {
    return metric;
  }

  public String getComparison() {
    return comparison;
  }

  /** The system parameter that holds the threshold, or null when it is edited here. */
  public String getParameter() {
    return parameter;
  }

  public BigDecimal getValue() {
    return value;
  }

  public void setValue(BigDecimal value) {
    this.value = value;
  }
}
