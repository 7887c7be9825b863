package org.keyuan.crm.it.own;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.keyuan.crm.demo.FoodMart;

/**
 * FoodMart's own figures, straight from its tables, in the notation of the screens.
 *
 * @param orders sales of one customer on one day in one store count as one
 * @param lines rows of the source
 * @param amount of all sales
 */
record FoodMartSource(
    String customers, String products, String orders, String lines, String amount) {
  private static final String SALES =
      "(SELECT * FROM \"sales_fact_1997\" UNION ALL SELECT * FROM \"sales_fact_1998\")";

  static FoodMartSource read() throws SQLException {
    try (Connection source = FoodMart.open();
        Statement statement = source.createStatement()) {
      return new FoodMartSource(
          count(statement, "SELECT COUNT(*) FROM \"customer\""),
          count(statement, "SELECT COUNT(*) FROM \"product\""),
          count(
              statement,
              "SELECT COUNT(*) FROM (SELECT DISTINCT \"time_id\", \"customer_id\", \"store_id\" FROM "
                  + SALES
                  + ")"),
          count(statement, "SELECT COUNT(*) FROM " + SALES),
          format("#,##0.00", number(statement, "SELECT SUM(\"store_sales\") FROM " + SALES)));
    }
  }

  private static String count(Statement statement, String sql) throws SQLException {
    return format("#,##0", number(statement, sql));
  }

  private static BigDecimal number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getBigDecimal(1);
    }
  }

  private static String format(String pattern, BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH))
        .format(number);
  }
}
