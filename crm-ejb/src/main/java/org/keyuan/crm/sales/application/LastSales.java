package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Keeps on each customer the date of its last sale, which lists sort by. One statement, answered
 * from the index on customer and date; the customer's version stays, because nobody edited it.
 */
@ApplicationScoped
public class LastSales {

  private static final String NEWEST =
      "(SELECT MAX(s.ORDERED_ON) FROM SALES_ORDER s WHERE s.CUSTOMER_ID = CUSTOMER.ID AND s.DELETED_AT IS NULL)";

  @PersistenceContext private EntityManager entityManager;

  /** To be called after orders of these customers were added, changed, deleted or restored. */
  public void refresh(Collection<Long> customerIds) {
    entityManager.flush();
    new Sql("UPDATE CUSTOMER SET LAST_SALE_ON = ")
        .append(NEWEST + " WHERE " + day("LAST_SALE_ON") + " <> " + day(NEWEST) + " AND ID")
        .in(customerIds)
        .query(entityManager)
        .executeUpdate();
  }

  /** Rows that stay as they are are not touched: a change of one goes through every index. */
  private static String day(String value) {
    return "COALESCE(" + value + ", CAST('0001-01-01' AS DATE))";
  }
}
