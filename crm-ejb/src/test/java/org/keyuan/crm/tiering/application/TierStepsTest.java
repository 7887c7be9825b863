package org.keyuan.crm.tiering.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.tiering.domain.TierCounts;

class TierStepsTest {
  private TieringFixture given;

  @BeforeEach
  void open() {
    given = new TieringFixture();
    given.customer(1, "VERIFIED");
  }

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void run_whenOneSaleReachesTheThreshold_isVipWithTheReason() {
    given.sale(1, "1998-05-05", "10000.00");
    assertThat(given.run("standard", "1998-12-01")).isEqualTo(new TierCounts(1, 0, 0, 1));
    assertThat(given.history(1))
        .containsExactly(
            "ORDINARY VIP 1998-12-01 tiering.reason.matched LARGEST_SALE:GE:10000.00::10000.0000");
  }

  @Test
  void run_whenOneCentShort_isOrdinary() {
    given.sale(1, "1998-05-05", "9999.99");
    given.run("standard", "1998-12-01");
    assertThat(given.tier(1)).isEqualTo(Tier.ORDINARY);
  }

  @Test
  void run_whenAMonthTotalsEnough_isVip() {
    given.sale(1, "1998-05-01", "6000");
    given.sale(1, "1998-05-15", "8000");
    given.sale(1, "1998-05-31", "6000");
    given.run("standard", "1998-12-01");
    assertThat(given.tier(1)).isEqualTo(Tier.VIP);
  }

  @Test
  void run_whenTheSaleLiesOutsideTheWindow_isOrdinary() {
    given.sale(1, "1998-12-01", "90000");
    given.sale(1, "1997-11-30", "90000");
    given.run("standard", "1998-12-20");
    assertThat(given.tier(1)).isEqualTo(Tier.ORDINARY);
  }

  @Test
  void run_whenGrowthIsExactlyThirtyPercent_isPotential() {
    given.sale(1, "1997-03-03", "33.33");
    given.sale(1, "1998-03-03", "43.33");
    given.customer(2, "VERIFIED");
    given.sale(2, "1997-03-03", "33.30");
    given.sale(2, "1998-03-03", "43.29");
    given.customer(3, "VERIFIED");
    given.sale(3, "1998-03-03", "43.29");
    given.run("standard", "1998-12-01");
    assertThat(given.tier(1)).as("43.33 is 33.33 + 30.003 %").isEqualTo(Tier.POTENTIAL);
    assertThat(given.tier(2)).as("exactly 30 %").isEqualTo(Tier.POTENTIAL);
    assertThat(given.tier(3)).as("no earlier amount, no growth").isEqualTo(Tier.ORDINARY);
  }

  @Test
  void run_whenGrowthIsAHairShort_isOrdinary() {
    given.sale(1, "1997-03-03", "33.31");
    given.sale(1, "1998-03-03", "43.30");
    given.run("standard", "1998-12-01");
    assertThat(given.tier(1)).as("43.303 would be 30 %").isEqualTo(Tier.ORDINARY);
  }

  @Test
  void run_whenNotVerified_isLeftAlone() {
    given.customer(2, "PENDING");
    given.sale(2, "1998-05-05", "50000");
    assertThat(given.run("standard", "1998-12-01")).isEqualTo(new TierCounts(0, 0, 1, 0));
    assertThat(given.tier(2)).isEqualTo(Tier.ORDINARY);
  }

  @Test
  void run_whenAContactRanksHighEnough_isVip() {
    given.sql.update(
        "INSERT INTO CONTACT (ID, CUSTOMER_ID, NAME, POSITION_LEVEL, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT,"
            + " CHANGED_BY) VALUES (1, 1, 'a', '3', 1, ?, 't', ?, 't')",
        TieringFixture.NOW,
        TieringFixture.NOW);
    given.run("standard", "1998-12-01");
    assertThat(given.tier(1)).isEqualTo(Tier.VIP);
  }

  @Test
  void run_whenAnOverrideHolds_takesItAtOnceAndDropsItAfterItsDay() {
    given.sql.update(
        "INSERT INTO TIER_OVERRIDE (CUSTOMER_ID, TIER, REASON, AUTHOR, EXPIRES_ON, CREATED_AT) VALUES (1, 'VIP', 'r',"
            + " 'a', DATE '1998-12-01', ?)",
        TieringFixture.NOW);
    given.run("standard", "1998-12-01");
    assertThat(given.tier(1)).isEqualTo(Tier.VIP);
    given.run("standard", "1999-01-01");
    assertThat(given.tier(1)).isEqualTo(Tier.VIP);
    given.run("standard", "1999-02-01");
    assertThat(given.tier(1)).isEqualTo(Tier.ORDINARY);
  }
}
