package org.keyuan.crm.tiering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void parse_readsEachCondition() {
    assertThat(Reason.parse("BEST_MONTH:GE:20500.00::20000;GROWTH:GE:130.00:100.00:0.3"))
        .containsExactly(
            new Reason(
                Metric.BEST_MONTH,
                Comparison.GE,
                new BigDecimal("20500.00"),
                null,
                new BigDecimal("20000")),
            new Reason(
                Metric.GROWTH,
                Comparison.GE,
                new BigDecimal("130.00"),
                new BigDecimal("100.00"),
                new BigDecimal("0.3")));
  }

  @Test
  void parse_whenTheCustomerHasNoValue_keepsItEmpty() {
    assertThat(Reason.parse("LARGEST_SALE:GE:::10000").get(0).value()).isNull();
    assertThat(Reason.parse(null)).isEmpty();
  }
}
