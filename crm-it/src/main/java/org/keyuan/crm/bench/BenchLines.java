package org.keyuan.crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What an order is made of: two to five lines, ten for three orders, that add up to its amount. The
 * same order has the same lines each time, so that they need not be kept until they are written.
 */
final class BenchLines {
  private static final int[] COUNTS = {2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 3, 4};

  private BenchLines() {}

  /**
   * One line.
   *
   * @param unitPrice in cents, near the product's
   */
  record Line(int product, long quantity, long unitPrice) {
    long cents() {
      return quantity * unitPrice;
    }

    long cost() {
      return BenchProducts.cost(cents());
    }
  }

  static List<Line> of(int order, long cents) {
    var random = new SplittableRandom(3_141_592L + order);
    int count = COUNTS[random.nextInt(COUNTS.length)];
    var lines = new ArrayList<Line>(count);
    long left = cents;
    for (int i = 1; i < count; i++) {
      // an equal part of what is left, or less, or more
      var line = line((long) (left / (count - i + 1.0) * (0.4 + random.nextDouble())), random);
      lines.add(line);
      left -= line.cents();
    }
    lines.add(new Line(BenchProducts.upTo(left, random), 1, left));
    return lines;
  }

  private static Line line(long cents, SplittableRandom random) {
    int product = BenchProducts.upTo(cents, random);
    long quantity = Math.max(1, cents / BenchProducts.price(product));
    return new Line(product, quantity, Math.max(1, cents / quantity));
  }
}
