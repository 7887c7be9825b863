package org.keyuan.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileTest {
  @Test
  void of_hundredValues_isTheValueOfThatRank() {
    var values = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList();
    assertThat(Percentile.of(0.95, values)).isEqualTo(95);
    assertThat(Percentile.of(0.5, values)).isEqualTo(50);
  }

  @Test
  void of_fewValues_isOneOfThem() {
    assertThat(Percentile.of(0.95, List.of(3.0, 1.0, 2.0))).isEqualTo(3);
    assertThat(Percentile.of(0.5, List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Percentile.of(0.95, List.of(7.0))).isEqualTo(7);
  }
}
