package org.keyuan.crm.it.own;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A file of new orders with three lines each; every fiftieth names a product that isn't there. */
final class OrderFile {
  static final int ORDERS = 2_000;
  static final int REFUSED = ORDERS / 50;

  private OrderFile() {}

  static byte[] of(Connection database) throws SQLException {
    List<String> customers = column(database, "SELECT NUMBER FROM CUSTOMER ORDER BY NUMBER");
    List<String> products = column(database, "SELECT NUMBER FROM PRODUCT ORDER BY NUMBER");
    StringBuilder file = new StringBuilder("Order number,Order date,Customer number,");
    file.append("Product number,Quantity,Unit price\n");
    for (int order = 0; order < ORDERS; order++) {
      String customer = customers.get(order * 7 % customers.size());
      for (int line = 0; line < 3; line++) {
        boolean bad = order % 50 == 49 && line == 2;
        String product = bad ? "NO-SUCH" : products.get((order + line) % products.size());
        file.append(
            "K-%05d,2026-10-%02d,%s,%s,%d,%d.25%n"
                .formatted(order, 1 + order % 28, customer, product, line + 1, order % 90));
      }
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> column(Connection database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
