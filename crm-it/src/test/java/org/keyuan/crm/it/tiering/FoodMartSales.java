package org.keyuan.crm.it.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.demo.FoodMart;

/** The sales of FoodMart, one for each customer, day and store, straight from its own tables. */
public record FoodMartSales(List<Long> customers, List<Sale> sales) {
  public record Sale(long customer, LocalDate day, BigDecimal amount) {}

  private static final String ALL_SALES =
      "SELECT f.\"customer_id\", t.\"the_date\", SUM(f.\"store_sales\") FROM (SELECT * FROM \"sales_fact_1997\" UNION"
          + " ALL SELECT * FROM \"sales_fact_1998\") f JOIN \"time_by_day\" t ON t.\"time_id\" = f.\"time_id\""
          + " GROUP BY f.\"customer_id\", t.\"the_date\", f.\"store_id\"";

  public static FoodMartSales read() throws SQLException {
    try (Connection source = FoodMart.open();
        Statement statement = source.createStatement()) {
      return new FoodMartSales(customers(statement), sales(statement));
    }
  }

  private static List<Long> customers(Statement statement) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("SELECT \"customer_id\" FROM \"customer\"")) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private static List<Sale> sales(Statement statement) throws SQLException {
    List<Sale> sales = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(ALL_SALES)) {
      while (rows.next()) {
        sales.add(
            new Sale(
                rows.getLong(1),
                rows.getTimestamp(2).toLocalDateTime().toLocalDate(),
                rows.getBigDecimal(3).setScale(2, RoundingMode.HALF_UP)));
      }
    }
    return sales;
  }
}
