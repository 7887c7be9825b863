package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.welcome.TierWay;
import org.keyuan.crm.welcome.WelcomeFigures;
import org.keyuan.crm.welcome.WelcomeQueries;
import org.keyuan.crm.welcome.WelcomeSales;

/** The welcome page counts what its links lead to. */
class WelcomeChecks {
  @Test
  void sales_ofAMonth_areAddedUp() {
    var manager = World.get().employee("manager");
    var customer = Customers.enter("manager");
    var before = salesOf("manager");
    var month = Inside.bean(CompanyClock.class).today().withDayOfMonth(1);
    Orders.insert(customer, manager, month);
    Orders.insert(customer, manager, month.plusDays(1));
    assertThat(salesOf("manager").subtract(before)).isEqualByComparingTo("20");
  }

  private static BigDecimal salesOf(String person) {
    var months = salesSeenBy(person).months();
    assertThat(months).hasSize(12);
    return months.get(11).amount();
  }

  private static WelcomeSales salesSeenBy(String person) {
    Inside.as(Caller.system(), () -> Inside.bean(WelcomeFigures.class).prepare());
    return Inside.as(person, () -> Inside.bean(WelcomeQueries.class).getSales());
  }

  @Test
  void salesOfLastMonth_areAddedUpToTheSameDay() {
    var manager = World.get().employee("manager");
    var customer = Customers.enter("manager");
    var before = salesSeenBy("manager").lastMonthSoFar();
    var day = Inside.bean(CompanyClock.class).today().minusMonths(1);
    Orders.insert(customer, manager, day.withDayOfMonth(1));
    Orders.insert(customer, manager, day);
    Orders.insert(customer, manager, day.withDayOfMonth(1).minusDays(1));
    Orders.insert(customer, manager, day.plusDays(1));
    assertThat(salesSeenBy("manager").lastMonthSoFar().subtract(before)).isEqualByComparingTo("20");
  }

  @Test
  void customers_ofATier_areThoseOfTheCallersList() {
    Customers.verified("first");
    Inside.as(Caller.system(), () -> Inside.bean(WelcomeFigures.class).prepare());
    for (var person : List.of("first", "leader", "executive")) {
      var counts = Inside.as(person, () -> Inside.bean(WelcomeQueries.class).countCustomers());
      assertThat(counts).isNotEmpty();
      counts.forEach((tier, count) -> assertThat(verified(person, tier)).isEqualTo(count));
    }
  }

  private static long verified(String person, String tier) {
    var filter =
        List.of(
            new Condition("tier", false, List.of(tier)),
            new Condition("verification", false, List.of("VERIFIED")));
    return Inside.as(
        person,
        () -> Inside.bean(ListQueries.class).count("customer", ListFilter.of(filter), 100_000));
  }

  @Test
  void page_readsWhatIsPrepared_andNoRecords() {
    World.get();
    var h2 = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = ?";
    if (World.sql().number(h2, "QUERY_STATISTICS") > 0) {
      World.sql().update("SET QUERY_STATISTICS TRUE");
      try {
        Inside.as("executive", WelcomeChecks::read);
        assertThat(ran("%FROM WELCOME_FIGURE w%")).isEqualTo(4);
        assertThat(ran("SELECT%FROM SALES_ORDER %") + ran("SELECT%FROM CUSTOMER %")).isZero();
      } finally {
        World.sql().update("SET QUERY_STATISTICS FALSE");
      }
    }
  }

  private static Object read() {
    var queries = Inside.bean(WelcomeQueries.class);
    return List.of(
        queries.getSales(), queries.countCustomers(), queries.countMoves(), queries.getTaken());
  }

  private static long ran(String like) {
    return World.sql()
        .number(
            "SELECT COALESCE(SUM(EXECUTION_COUNT), 0) FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                + " WHERE SQL_STATEMENT LIKE ?",
            like);
  }

  @Test
  void moves_ofTheNewestTiering_areThoseOfTheCallersList() {
    World.get();
    var run = run();
    try {
      moved(run, "first", "ORDINARY", "VIP");
      moved(run, "first", "POTENTIAL", "VIP");
      moved(run, "second", "VIP", "POTENTIAL");
      moved(run, "south", "POTENTIAL", "ORDINARY");
      moved(run, "south", "ORDINARY", "POTENTIAL");
      Inside.as(Caller.system(), () -> Inside.bean(WelcomeFigures.class).prepare());
      assertThat(counts("first")).isEqualTo(Map.of(TierWay.UP_VIP, 2L));
      assertThat(counts("leader"))
          .isEqualTo(Map.of(TierWay.UP_VIP, 2L, TierWay.DOWN_POTENTIAL, 1L));
      assertThat(counts("executive")).hasSize(4).containsEntry(TierWay.DOWN_ORDINARY, 1L);
      for (var person : List.of("first", "leader", "south", "executive")) {
        counts(person)
            .forEach((way, count) -> assertThat(listed(person, run, way)).isEqualTo(count));
      }
    } finally {
      World.sql().update("DELETE FROM TIER_HISTORY WHERE TIER_RUN_ID = ?", run);
      World.sql().update("DELETE FROM TIER_RUN WHERE ID = ?", run);
    }
  }

  private static Map<TierWay, Long> counts(String person) {
    var queries = Inside.bean(WelcomeQueries.class);
    return Inside.as(person, queries::countMoves);
  }

  private static long listed(String person, long run, TierWay way) {
    var number = Long.toString(run);
    var filter =
        List.of(
            new Condition("run", false, List.of(number, number)),
            new Condition("fromTier", false, List.of(way.from().split(","))),
            new Condition("toTier", false, List.of(way.to())));
    return Inside.as(
        person, () -> Inside.bean(ListQueries.class).count("tiermove", ListFilter.of(filter), 100));
  }

  /** A finished tiering, newer than all. */
  private static long run() {
    var id = World.sql().number("SELECT COALESCE(MAX(ID), 0) + 1000 FROM TIER_RUN");
    var day = LocalDate.of(2026, 11, 22);
    World.sql()
        .update(
            "INSERT INTO TIER_RUN (ID, AS_OF, WINDOW_FROM, WINDOW_TO, POLICY_ID, STARTED_AT, ENDED_AT)"
                + " VALUES (?, ?, ?, ?, (SELECT MIN(ID) FROM TIER_POLICY), ?, ?)",
            id,
            day,
            day.minusYears(1),
            day,
            Instant.now(),
            Instant.now());
    return id;
  }

  private static void moved(long run, String owner, String from, String to) {
    World.sql()
        .update(
            "INSERT INTO TIER_HISTORY (ID, CUSTOMER_ID, AS_OF, CHANGED_AT, FROM_TIER, TO_TIER, TIER_RUN_ID,"
                + " POLICY_ID, REASON_KEY) SELECT COALESCE(MAX(h.ID), 0) + 1000, ?, ?, ?, ?, ?, ?,"
                + " (SELECT MIN(ID) FROM TIER_POLICY), 'tiering.reason.matched' FROM TIER_HISTORY h",
            Customers.enter(owner),
            LocalDate.of(2026, 11, 22),
            Instant.now(),
            from,
            to,
            run);
  }
}
