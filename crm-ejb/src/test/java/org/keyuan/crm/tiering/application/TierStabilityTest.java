package org.keyuan.crm.tiering.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.domain.Tier;

class TierStabilityTest {
  private TieringFixture given;

  @BeforeEach
  void becomeVip() {
    given = new TieringFixture();
    given.customer(1, "VERIFIED");
    given.sale(1, "1997-06-10", "15000");
    given.run("standard", "1998-06-01");
    assertThat(given.tier(1)).isEqualTo(Tier.VIP);
  }

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void run_whenTheRuleFailsOnce_keepsTheTier() {
    given.run("standard", "1998-07-01");
    assertThat(given.tier(1)).isEqualTo(Tier.VIP);
  }

  @Test
  void run_whenTheRuleFailsTwiceRunning_takesTheTierAway() {
    given.run("standard", "1998-07-01");
    given.run("standard", "1998-08-01");
    assertThat(given.tier(1)).isEqualTo(Tier.ORDINARY);
    assertThat(given.history(1))
        .last()
        .asString()
        .startsWith("VIP ORDINARY 1998-08-01 tiering.reason.failed LARGEST_SALE:GE:::10000.0000;");
  }

  @Test
  void run_whenReplayedForTheSameMonth_countsTheFailureOnce() {
    for (int day = 1; day <= 9; day++) {
      given.run("standard", "1998-07-0" + day);
    }
    assertThat(given.tier(1)).as("nobody drops for one quiet month").isEqualTo(Tier.VIP);
    given.run("standard", "1998-08-01");
    given.run("standard", "1998-08-01");
    assertThat(given.tier(1)).isEqualTo(Tier.ORDINARY);
    assertThat(given.history(1)).hasSize(2);
  }

  @Test
  void run_whenTheRuleHoldsAgainInBetween_startsToCountAnew() {
    given.run("standard", "1998-07-01");
    given.sale(1, "1998-07-15", "15000");
    given.run("standard", "1998-08-01");
    given.run("standard", "1999-08-01");
    assertThat(given.tier(1)).isEqualTo(Tier.VIP);
    given.run("standard", "1999-09-01");
    assertThat(given.tier(1)).isEqualTo(Tier.ORDINARY);
  }

  @Test
  void run_whenReplayed_changesNothingTwice() {
    given.run("standard", "1998-06-01");
    assertThat(given.history(1)).hasSize(1);
  }
}
