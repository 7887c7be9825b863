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

  @PersistenceContext private EntityManager entityManager;
  @Inject private CompanyClock clock;

  /** Replaces the prepared figures in one transaction and gives the number of rows. */
  public int prepare() {
    var now = clock.now();
    new Sql("DELETE FROM WELCOME_FIGURE").query(entityManager).executeUpdate();
    return sales(now) + customers(now);
  }

  /** Sales of this month and the eleven before; the period is {@code yyyymm}. */
  private int sales(Instant now) {
    var month = "YEAR(o.ORDERED_ON) * 100 + MONTH(o.ORDERED_ON)";
    var sql = insert("SALES", "CAST(" + month + " AS NVARCHAR(20))", "SUM(o.AMOUNT)", "o", now);
    return sql.append(" FROM SALES_ORDER o WHERE o.DELETED_AT IS NULL AND o.ORDERED_ON >= ")
        .value(firstMonth(clock.today()))
        .append(" GROUP BY o.OWNER_ID, o.DEPARTMENT_ID, " + month)
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

  private static Sql insert(
      String figure, String period, String amount, String alias, Instant now) {
    return new Sql(
            "INSERT INTO WELCOME_FIGURE (FIGURE, PERIOD, OWNER_ID, DEPARTMENT_ID, AMOUNT, RECORDS, TAKEN_AT)")
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
