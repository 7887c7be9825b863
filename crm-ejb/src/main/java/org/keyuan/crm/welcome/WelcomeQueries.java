package org.keyuan.crm.welcome;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.StoredValue;
import org.keyuan.crm.shared.sql.Sql;

/** What the welcome page shows, within the caller's scope. */
@Stateless
@Permitted(kind = RecordKind.PROFILE)
public class WelcomeQueries {

  @PersistenceContext private EntityManager entityManager;
  @Inject private CompanyClock clock;

  /**
   * Sales of the last twelve months, the oldest first; months without sales are there with zero.
   */
  public WelcomeSales getSales() {
    var amounts = new HashMap<String, BigDecimal>();
    read("SALES", RecordKind.SALES_ORDER, "SUM(w.AMOUNT)")
        .forEach((period, amount) -> amounts.put(period, new BigDecimal(amount.toString())));
    var months = new ArrayList<MonthSales>();
    var month = YearMonth.from(WelcomeFigures.firstMonth(clock.today()));
    for (int i = 0; i < WelcomeFigures.MONTHS; i++) {
      var key = String.valueOf(month.getYear() * 100 + month.getMonthValue());
      months.add(new MonthSales(month, amounts.getOrDefault(key, BigDecimal.ZERO)));
      month = month.plusMonths(1);
    }
    return new WelcomeSales(months, amounts.getOrDefault(WelcomeFigures.SO_FAR, BigDecimal.ZERO));
  }

  /** The number of verified customers by tier code; a tier without customers is missing. */
  public Map<String, Long> countCustomers() {
    var counts = new HashMap<String, Long>();
    read("CUSTOMERS", RecordKind.CUSTOMER, "SUM(w.RECORDS)")
        .forEach((tier, count) -> counts.put(tier, ((Number) count).longValue()));
    return counts;
  }

  /** The number of customers that the newest tiering moved; ways that nobody went are missing. */
  public Map<TierWay, Long> countMoves() {
    var counts = new EnumMap<TierWay, Long>(TierWay.class);
    if (CallerContext.current().may(RecordKind.TIERING, Action.VIEW)) {
      read("MOVES", RecordKind.CUSTOMER, "SUM(w.RECORDS)")
          .forEach((way, count) -> counts.put(TierWay.valueOf(way), ((Number) count).longValue()));
    }
    return counts;
  }

  /** When the figures were taken, and of which tiering. */
  public FiguresTaken getTaken() {
    var newest =
        new Sql("SELECT MAX(w.TAKEN_AT), MAX(CASE w.FIGURE WHEN 'RUN' THEN w.PERIOD END)")
            .append(" FROM WELCOME_FIGURE w")
            .rows(entityManager)
            .get(0);
    var run = newest[1] == null ? null : Long.valueOf((String) newest[1]);
    return new FiguresTaken((Instant) StoredValue.as(Instant.class, newest[0]), run);
  }

  /** A figure is as hidden as the field that it adds up or counts by. */
  private static boolean isShown(String figure) {
    var grants = CallerContext.current().grants();
    return figure.equals("SALES")
        ? !grants.hides(RecordKind.SALES_ORDER, "amount")
        : !grants.hides(RecordKind.CUSTOMER, "tier");
  }

  private Map<String, Object> read(String figure, RecordKind kind, String sum) {
    var values = new HashMap<String, Object>();
    if (CallerContext.current().may(kind, Action.VIEW) && isShown(figure)) {
      var sql =
          new Sql("SELECT w.PERIOD, " + sum + " FROM WELCOME_FIGURE w WHERE w.FIGURE = ")
              .value(figure)
              .append(" AND ");
      DataScope.of(kind, Action.VIEW).restrict(sql, "w").append(" GROUP BY w.PERIOD");
      sql.rows(entityManager).forEach(row -> values.put((String) row[0], row[1]));
    }
    return values;
  }
}
