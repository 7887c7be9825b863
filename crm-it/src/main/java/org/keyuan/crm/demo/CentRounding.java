package org.keyuan.crm.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounds a series of amounts to the cent so that the sum of the rounded amounts is the rounded sum:
 * what one line loses, the next one gets. FoodMart's costs have four decimals; rounding each by
 * itself would add 24.39 to the total. Its sales need no rounding, they have two decimals all
 * along.
 */
final class CentRounding {
  private BigDecimal exact = BigDecimal.ZERO;
  private BigDecimal given = BigDecimal.ZERO;

  /** The next amount with two decimals, less than one cent away from the exact one. */
  BigDecimal next(BigDecimal amount) {
    exact = exact.add(amount);
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP).subtract(given);
    given = given.add(rounded);
    return rounded;
  }
}
