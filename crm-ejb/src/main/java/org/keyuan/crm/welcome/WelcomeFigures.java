package org.keyuan.crm.welcome;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Prepares the figures of the welcome page by owner and department, so that the page adds up a few
 * rows of the caller's scope instead of reading all orders.
 */
@Stateless
@Permitted(kind = RecordKind.JOB, action = Action.RUN)
public class WelcomeFigures {

  static final int MONTHS = 12;

  /** The period of what last month had sold up to the same day. */
  static final String SO_FAR = "SO_FAR";

  private static final String INSERT =
      "INSERT INTO WELCOME_FIGURE (FIGURE, PERIOD, OWNER_ID, DEPARTMENT_ID, AMOUNT, RECORDS, TAKEN_AT)";
  private static final String NEWEST_RUN =
      "SELECT MAX(f.ID) FROM TIER_RUN f WHERE f.ENDED_AT IS NOT NULL";

  @PersistenceContext private EntityManager entityManager;
  @Inject private CompanyClock clock;

  /** Replaces the prepared figures in one transaction and gives the number of rows. */
  public int prepare() {
    var now = clock.now();
    new Sql("DELETE FROM WELCOME_FIGURE").query(entityManager).executeUpdate();
    return sales(now) + soFar(now) + customers(now) + moves(now) + run(now);
  }

  /** Sales of this month and the eleven before; the period is {@code yyyymm}. */
  private int sales(Instant now) {
    var sql = insert("SALES", "CAST(o.MONTH_NO AS NVARCHAR(20))", "SUM(o.AMOUNT)", "o", now);
    return sql.append(" FROM (SELECT s.OWNER_ID, s.DEPARTMENT_ID, s.AMOUNT,")
        .append(" YEAR(s.ORDERED_ON) * 100 + MONTH(s.ORDERED_ON) AS MONTH_NO")
        .append(" FROM SALES_ORDER s WHERE s.DELETED_AT IS NULL AND s.ORDERED_ON >= ")
        .value(firstMonth(clock.today()))
        .append(") o GROUP BY o.OWNER_ID, o.DEPARTMENT_ID, o.MONTH_NO")
        .query(entityManager)
        .executeUpdate();
  }

  /** Sales of last month up to the same day, which this month is held against. */
  private int soFar(Instant now) {
    var until = clock.today().minusMonths(1);
    return insert("SALES", "'" + SO_FAR + "'", "SUM(o.AMOUNT)", "o", now)
        .append(" FROM SALES_ORDER o WHERE o.DELETED_AT IS NULL AND o.ORDERED_ON >= ")
        .value(until.withDayOfMonth(1))
        .append(" AND o.ORDERED_ON <= ")
        .value(until)
        .append(" GROUP BY o.OWNER_ID, o.DEPARTMENT_ID")
        .query(entityManager)
        .executeUpdate();
  }

  /** Verified customers by tier; the period is the tier. */
  private int customers(Instant now) {
    var sql = insert("CUSTOMERS", "o.TIER", "0", "o", now);
    return sql.append(" FROM CUSTOMER o WHERE o.DELETED_AT IS NULL AND o.VERIFICATION = ")
        .value("VERIFIED")
        .append(" GROUP BY o.OWNER_ID, o.DEPARTMENT_ID, o.TIER")
        .query(entityManager)
        .executeUpdate();
  }

  /** Customers that the newest finished tiering moved; the period is a {@link TierWay}. */
  private int moves(Instant now) {
    var sql = insert("MOVES", TierWay.SQL, "0", "c", now);
    return sql.append(" FROM TIER_HISTORY h JOIN CUSTOMER c ON c.ID = h.CUSTOMER_ID")
        .append(" WHERE c.DELETED_AT IS NULL AND h.TIER_RUN_ID = (" + NEWEST_RUN + ")")
        .append(" GROUP BY c.OWNER_ID, c.DEPARTMENT_ID, " + TierWay.SQL)
        .query(entityManager)
        .executeUpdate();
  }

  /** Which tiering that was; the period is its id, and nobody owns it. */
  private int run(Instant now) {
    return new Sql(INSERT + " SELECT 'RUN', CAST(r.ID AS NVARCHAR(20)), NULL, NULL, 0, 0, ")
        .value(now)
        .append(" FROM TIER_RUN r WHERE r.ID = (" + NEWEST_RUN + ")")
        .query(entityManager)
        .executeUpdate();
  }

  private static Sql insert(
      String figure, String period, String amount, String alias, Instant now) {
    return new Sql(INSERT)
        .append(
            " SELECT '"
                + figure
                + "', "
                + period
                + ", "
                + alias
                + ".OWNER_ID, "
                + alias
                + ".DEPARTMENT_ID, "
                + amount)
        .append(", COUNT(*), ")
        .value(now);
  }

  static LocalDate firstMonth(LocalDate today) {
    return today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
  }
}
