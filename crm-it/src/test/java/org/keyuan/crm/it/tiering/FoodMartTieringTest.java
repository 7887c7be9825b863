package org.keyuan.crm.it.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.database.Changelog;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.tiering.application.TierSteps;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRun;
import org.keyuan.crm.tiering.domain.TierWindow;
import org.keyuan.crm.tiering.persistence.QuintileReader;
import org.keyuan.crm.tiering.persistence.TierFigures;
import org.keyuan.crm.tiering.persistence.TierMoves;
import org.keyuan.crm.tiering.persistence.TierNotices;
import org.keyuan.crm.tiering.persistence.TierPolicyTable;
import org.keyuan.crm.tiering.persistence.TierRunTable;

/** Tiers every customer of FoodMart and compares each with an independent computation. */
class FoodMartTieringTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final JdbcConnectionPool POOL =
      JdbcConnectionPool.create("jdbc:h2:mem:foodmart-tiering;DB_CLOSE_DELAY=-1", "sa", "");
  private static final Database SQL = new Database(POOL);
  private static FoodMartSales source;

  private final TierRunTable runs = new TierRunTable(SQL);
  private final TierSteps steps =
      new TierSteps(
          runs,
          new TierMoves(SQL),
          new QuintileReader(SQL),
          new TierFigures(SQL),
          new TierNotices(SQL));

  @BeforeAll
  static void load() throws Exception {
    source = FoodMartSales.read();
    try (Connection connection = POOL.getConnection()) {
      Changelog.update(connection);
      FoodMartLoad.into(connection, source);
    }
  }

  @AfterAll
  static void close() {
    SQL.update("SHUTDOWN");
    POOL.dispose();
  }

  @BeforeEach
  void beginAnew() {
    SQL.update("DELETE FROM TIER_HISTORY");
    SQL.update("DELETE FROM TIER_FAILING");
    SQL.update("UPDATE CUSTOMER SET TIER = 'ORDINARY'");
  }

  @ParameterizedTest
  @CsvSource({"1998-12-01", "1998-12-20", "1998-06-01", "1998-01-01"})
  void run_onFreshCustomers_givesEachItsTier(LocalDate asOf) {
    run(asOf);
    Map<Long, Tier> expected = new TierOracle(source).run(asOf);
    assertThat(expected.values()).contains(Tier.VIP, Tier.ORDINARY);
    assertThat(differences(expected)).isEmpty();
  }

  @Test
  void run_monthAfterMonth_keepsAndTakesTiersAsAgreed() {
    TierOracle oracle = new TierOracle(source);
    for (String day :
        new String[] {"1998-01-01", "1998-04-01", "1998-04-02", "1998-08-01", "1998-12-01"}) {
      run(LocalDate.parse(day));
      assertThat(differences(oracle.run(LocalDate.parse(day)))).as(day).isEmpty();
    }
    long rows = SQL.number("SELECT COUNT(*) FROM TIER_HISTORY");
    run(LocalDate.parse("1998-12-01"));
    assertThat(SQL.number("SELECT COUNT(*) FROM TIER_HISTORY")).as("a replay").isEqualTo(rows);
  }

  private void run(LocalDate asOf) {
    TierPolicy policy =
        new TierPolicyTable(SQL).find("foodmart", LocalDate.of(2026, 11, 22)).orElseThrow();
    TierRun run = runs.insert(null, TierWindow.before(asOf), policy, NOW);
    for (KeyRange slice : steps.customerIds().split(4)) {
      steps.evaluate(run, policy, slice, NOW);
    }
    steps.finish(run, NOW);
  }

  /**
   * Each customer with another tier than expected, with what the product has found out about it.
   */
  private static List<String> differences(Map<Long, Tier> expected) {
    Map<Long, Tier> tiers = tiers();
    assertThat(tiers).hasSameSizeAs(expected);
    return expected.entrySet().stream()
        .filter(entry -> tiers.get(entry.getKey()) != entry.getValue())
        .limit(20)
        .map(entry -> entry + " was " + tiers.get(entry.getKey()) + " " + figures(entry.getKey()))
        .toList();
  }

  private static String figures(long customer) {
    return SQL.find(
            "SELECT AMOUNT, BEST_MONTH, LARGEST_SALE, EARLIER_AMOUNT FROM TIER_EVALUATION WHERE CUSTOMER_ID = ?",
            row -> row.text(1) + " " + row.text(2) + " " + row.text(3) + " " + row.text(4),
            customer)
        .orElse("not evaluated");
  }

  private static Map<Long, Tier> tiers() {
    Map<Long, Tier> tiers = new HashMap<>();
    SQL.list(
        "SELECT ID, TIER FROM CUSTOMER",
        row -> tiers.put(row.number(1), Tier.valueOf(row.text(2))));
    return tiers;
  }
}
