package org.keyuan.crm.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The catalogue: a few hundred products, the cheapest first, from one yuan to a small machine. */
final class BenchProducts {
  static final int COUNT = 300;
  private static final double DEAREST = 40_000;
  private static final long[] PRICES =
      IntStream.range(0, COUNT)
          .mapToLong(i -> Math.round(100 * Math.pow(DEAREST, i / (COUNT - 1.0))))
          .toArray();

  private static final String[] COLUMNS =
      "ID NUMBER NAME CATEGORY UNIT COST PRICE ACTIVE".split(" ");

  private BenchProducts() {}

  static void write(Connection connection) throws SQLException {
    var names = new ChineseNames(new SplittableRandom(1_729));
    try (var bulk = Bulk.records(connection, "PRODUCT", COLUMNS)) {
      for (int i = 0; i < COUNT; i++) {
        bulk.add(
            id(i),
            "BP%03d".formatted(i),
            names.product(),
            "GENERAL",
            Parts.text("unit"),
            BigDecimal.valueOf(cost(price(i)), 2),
            BigDecimal.valueOf(price(i), 2),
            true);
      }
    }
  }

  static long id(int product) {
    return BenchSize.FIRST_ID + product;
  }

  /** In cents; each costs a little more than the one before it. */
  static long price(int product) {
    return PRICES[product];
  }

  /** What the company pays for it, in cents. */
  static long cost(long price) {
    return Math.round(price * 0.7);
  }

  /** One that costs no more, the dearer ones more often; the cheapest where all cost more. */
  static int upTo(long cents, SplittableRandom random) {
    int at = Arrays.binarySearch(PRICES, cents);
    int above = at < 0 ? -at - 1 : at + 1;
    return (int) (Math.sqrt(random.nextDouble()) * above);
  }
}
