package org.keyuan.crm.web.welcome;

import java.math.BigDecimal;

/**
 * A part of a chart: what it is called, how much it is, and the query of the list that shows
 * exactly its records. Expressions read getters.
 */
public final class Bar {

  private final String label;
  private final String name;
  private final BigDecimal amount;
  private final String query;

  Bar(String label, String name, BigDecimal amount, String query) {
    this.label = label;
    this.name = name;
    this.amount = amount;
    this.query = query;
  }

  /** What stands in the chart, as short as it can be. */
  public String getLabel() {
    return label;
  }

  public String getName() {
    return name;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public String getQuery() {
    return query;
  }
}
