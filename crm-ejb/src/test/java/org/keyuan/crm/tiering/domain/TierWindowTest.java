package org.keyuan.crm.tiering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierWindowTest {
  @ParameterizedTest
  @CsvSource({
    "1998-12-01, 1997-12-01, 1998-11-30",
    "1998-12-20, 1997-12-01, 1998-11-30",
    "1998-12-31, 1997-12-01, 1998-11-30",
    "1999-01-01, 1998-01-01, 1998-12-31",
    "2024-03-01, 2023-03-01, 2024-02-29"
  })
  void before_readsTwelveFullMonths(LocalDate asOf, LocalDate first, LocalDate last) {
    TierWindow window = TierWindow.before(asOf);
    assertThat(window.from()).isEqualTo(first);
    assertThat(window.lastDay()).isEqualTo(last);
  }

  @Test
  void earlierFrom_isAYearBefore() {
    assertThat(TierWindow.before(LocalDate.of(1998, 12, 20)).earlierFrom())
        .isEqualTo(LocalDate.of(1996, 12, 1));
  }
}
