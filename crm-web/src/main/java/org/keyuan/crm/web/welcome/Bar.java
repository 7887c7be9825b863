package org.keyuan.crm.web.welcome;

import java.math.BigDecimal;

/** A month of the sales chart; heights are per cent of the best month. Expressions read getters. */
public final class Bar {

  private final String label;
  private final String month;
  private final BigDecimal amount;
  private final int height;

  Bar(String label, String month, BigDecimal amount, int height) {
    this.label = label;
    this.month = month;
    this.amount = amount;
    this.height = height;
  }

  public String getLabel() {
    return label;
  }

  /** The month as {@code yyyy-MM}. */
  public String getMonth() {
    return month;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public int getHeight() {
    return height;
  }
}
