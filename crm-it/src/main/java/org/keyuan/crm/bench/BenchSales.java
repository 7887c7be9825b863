package org.keyuan.crm.bench;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * The sales of the data set, few customers with many and many with few. Gone through twice: once to
 * know what each customer bought, once to write the orders.
 */
final class BenchSales {
  static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
  private static final int DAYS = 1_095;

  private final BenchSize size;
  private final long[] centsOfYear;
  private final int[] daysAgo;

  /** One order: the customer's index, the day, and the amount in cents. */
  @FunctionalInterface
  interface Order<E extends Exception> {
    void take(int customer, LocalDate day, long cents) throws E;
  }

  BenchSales(BenchSize size) {
    this.size = size;
    centsOfYear = new long[size.customers()];
    daysAgo = new int[size.customers()];
    java.util.Arrays.fill(daysAgo, Integer.MAX_VALUE);
    each(this::count);
  }

  private void count(int customer, LocalDate day, long cents) {
    int ago = (int) (LAST_DAY.toEpochDay() - day.toEpochDay());
    daysAgo[customer] = Math.min(daysAgo[customer], ago);
    centsOfYear[customer] += ago < 365 ? cents : 0;
  }

  <E extends Exception> void each(Order<E> order) throws E {
    var random = new SplittableRandom(19_970_101);
    for (int i = 0; i < size.orders(); i++) {
      double share = random.nextDouble();
      // the customers of high share are spread over all ids by a multiplier without a common factor
      int customer =
          (int) ((long) (Math.pow(share, 2.2) * size.customers()) * 7_919L % size.customers());
      long cents = (long) (2_000 + 300_000 * Math.pow(random.nextDouble(), 6) * 30);
      order.take(customer, LAST_DAY.minusDays(random.nextInt(DAYS)), cents);
    }
  }

  /** Null for a customer without a sale. */
  LocalDate lastSale(int customer) {
    return daysAgo[customer] == Integer.MAX_VALUE ? null : LAST_DAY.minusDays(daysAgo[customer]);
  }

  long centsOfYear(int customer) {
    return centsOfYear[customer];
  }
}
