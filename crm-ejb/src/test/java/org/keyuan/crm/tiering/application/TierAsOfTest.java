package org.keyuan.crm.tiering.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.tiering.persistence.TierAsOf;

class TierAsOfTest {
  private static final Instant UP = TieringFixture.NOW;
  private static final Instant DOWN = UP.plus(Duration.ofDays(2));
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Test
  void tier_isThatOfTheNewestChangeUpToTheMoment() {
    try (var given = new TieringFixture()) {
      given.customer(1, "VERIFIED");
      given.customer(2, "VERIFIED");
      given.sale(1, "1997-06-10", "15000");
      given.run("standard", "1998-06-01", UP);
      given.run("standard", "1998-07-01", UP.plus(Duration.ofDays(1)));
      given.run("standard", "1998-08-01", DOWN);
      var tiers = new TierAsOf(given.sql);
      assertThat(tiers.valueAt(1, UP.minus(MOMENT))).hasValue("ORDINARY");
      assertThat(tiers.valueAt(1, UP)).hasValue("VIP");
      assertThat(tiers.valueAt(1, DOWN.minus(MOMENT))).hasValue("VIP");
      assertThat(tiers.valueAt(1, DOWN)).hasValue("ORDINARY");
      assertThat(tiers.valueAt(2, DOWN)).as("never moved").isEmpty();
    }
  }
}
