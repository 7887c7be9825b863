package org.keyuan.crm.tiering.domain;

/**
 * What a rule can look at. The four at the end belong to records that the product does not keep
 * yet: a policy may name them already, and a condition on them never holds.
 */
public enum Metric {
  /** Days from the last sale in the window to the run's date. */
  RECENCY_DAYS,
  /** Number of sales in the window. */
  SALES_COUNT,
  /** Amount of the window. */
  AMOUNT,
  /** Largest single sale of the window. */
  LARGEST_SALE,
  /** Largest total of one calendar month of the window. */
  BEST_MONTH,
  /** Amount ÷ amount of the window before − 1; none where there was no earlier amount. */
  GROWTH,
  /** Amount less cost. */
  GROSS_MARGIN,
  /** Highest position of a contact, 1 being the top of the dictionary's order. */
  POSITION_LEVEL,
  /** How recent the last sale is, 1 to 5 by quintile; 5 is the most recent. */
  RECENCY_SCORE,
  /** How often the customer buys, 1 to 5 by quintile. */
  FREQUENCY_SCORE,
  /** How much the customer buys, 1 to 5 by quintile. */
  MONETARY_SCORE,
  OPEN_PIPELINE,
  OVERDUE_RECEIVABLES,
  OPEN_COMPLAINTS,
  VIP_APPLICATION;

  /** Whether the product keeps the records that the metric is read from. */
  public boolean isKept() {
    return ordinal() < OPEN_PIPELINE.ordinal();
  }

  /** Whether it places the customer among all others, which takes a look at everybody first. */
  public boolean isScore() {
    return this == RECENCY_SCORE || this == FREQUENCY_SCORE || this == MONETARY_SCORE;
  }
}
