package org.keyuan.crm.reporting.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * One set of figures of a chart.
 *
 * @param values one for each category of the chart, in its order
 */
public record ChartSeries(String name, List<BigDecimal> values) {
  public ChartSeries {
    values = List.copyOf(values);
  }
}
