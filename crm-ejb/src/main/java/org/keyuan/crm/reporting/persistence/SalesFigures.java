package org.keyuan.crm.reporting.persistence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What was sold within one group: a month, a region, a product, an employee.
 *
 * @param labels what the group is called, one for each leading column; null where nothing is known
 * @param orders number of orders
 * @param customers number of different customers
 * @param amount in the company's currency
 * @param cost in the company's currency
 */
public record SalesFigures(
    List<Object> labels, long orders, long customers, BigDecimal amount, BigDecimal cost) {
  private static final int SCALE = 6;

  public BigDecimal margin() {
    return amount.subtract(cost);
  }

  /** Both groups as one under the labels of this one; their customers must be different ones. */
  public SalesFigures plus(SalesFigures other) {
    return new SalesFigures(
        labels,
        orders + other.orders,
        customers + other.customers,
        amount.add(other.amount),
        cost.add(other.cost));
  }

  /** Amount as a fraction of the whole; null where the whole is zero. */
  public BigDecimal shareOf(BigDecimal whole) {
    return whole.signum() == 0 ? null : amount.divide(whole, SCALE, RoundingMode.HALF_UP);
  }

  /** Growth over an earlier amount: amount / earlier - 1; null where nothing was sold before. */
  public BigDecimal growthOver(BigDecimal earlier) {
    return earlier == null || earlier.signum() == 0
        ? null
        : amount.divide(earlier, SCALE, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
  }
}
