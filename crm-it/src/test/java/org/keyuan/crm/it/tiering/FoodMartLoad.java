package org.keyuan.crm.it.tiering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.keyuan.crm.it.tiering.FoodMartSales.Sale;

/**
 * Puts FoodMart's customers and sales into the product's tables, with nothing that tiering does not
 * read.
 */
final class FoodMartLoad {
  private static final String STAMPS = ", 1, CURRENT_TIMESTAMP, 't', CURRENT_TIMESTAMP, 't')";

  private FoodMartLoad() {}

  static void into(Connection connection, FoodMartSales source) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO CUSTOMER (ID, NUMBER, KIND, NAME, VERIFICATION, TIER, AMOUNT_12M, VERSION, CREATED_AT,"
                + " CREATED_BY, CHANGED_AT, CHANGED_BY) VALUES (?, ?, 'INDIVIDUAL', 'x', 'VERIFIED', 'ORDINARY', 0"
                + STAMPS)) {
      for (Long id : source.customers()) {
        insert.setLong(1, id);
        insert.setString(2, "C" + id);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    sales(connection, source);
    connection.commit();
  }

  private static void sales(Connection connection, FoodMartSales source) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO SALES_ORDER (ID, NUMBER, CUSTOMER_ID, ORDERED_ON, AMOUNT, CURRENCY, COST, LINE_COUNT, VERSION,"
                + " CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY) VALUES (?, ?, ?, ?, ?, 'USD', 0, 1"
                + STAMPS)) {
      long id = 0;
      for (Sale sale : source.sales()) {
        insert.setLong(1, ++id);
        insert.setString(2, "S" + id);
        insert.setLong(3, sale.customer());
        insert.setObject(4, sale.day());
        insert.setBigDecimal(5, sale.amount());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
