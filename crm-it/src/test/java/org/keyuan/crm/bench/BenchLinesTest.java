package org.keyuan.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BenchLinesTest {
  private static final int ORDERS = 60_000;

  @Test
  void of_anyOrder_areTwoToFiveLinesThatAddUpToItsAmount() {
    var random = new SplittableRandom(7);
    int all = 0;
    for (int i = 0; i < ORDERS; i++) {
      long cents = 2_000 + random.nextLong(9_000_000);
      var lines = BenchLines.of(i, cents);
      all += lines.size();
      assertThat(lines).hasSizeBetween(2, 5);
      assertThat(lines)
          .allMatch(line -> line.quantity() >= 1 && line.unitPrice() >= 1)
          .allMatch(line -> line.product() >= 0 && line.product() < BenchProducts.COUNT);
      assertThat(lines.stream().mapToLong(BenchLines.Line::cents).sum()).isEqualTo(cents);
    }
    assertThat(all * 3.0 / ORDERS).isBetween(9.9, 10.1);
  }

  @Test
  void of_theSameOrder_areTheSameLines() {
    assertThat(BenchLines.of(42, 123_456)).isEqualTo(BenchLines.of(42, 123_456));
  }
}
