package org.keyuan.crm.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The sales of 1997 and 1998: a row per line, the lines of one customer, day and store being one
 * order.
 */
final class OrderSheet {
  private static final String LINES =
      """
      SELECT t."the_date", f."store_id", f."customer_id", f."product_id", f."unit_sales", f."store_sales",
        f."store_cost"
      FROM %s f JOIN "time_by_day" t ON t."time_id" = f."time_id"
      ORDER BY 1, 2, 3, 4, 5, 6, 7
      """
          .formatted(FoodMart.SALES);
  private static final String[] HEADINGS = {
    "Order number",
    "Order date",
    "Customer number",
    "Owner number",
    "Product number",
    "Quantity",
    "Amount",
    "Cost"
  };

  private final Connection source;
  private final StoreClerks clerks;
  private final CentRounding costs = new CentRounding();

  OrderSheet(Connection source, StoreClerks clerks) {
    this.source = source;
    this.clerks = clerks;
  }

  void write(Path directory) throws IOException, SQLException {
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(LINES);
        SheetFile sheet = new SheetFile(directory, "orders.csv", HEADINGS)) {
      while (rows.next()) {
        writeRow(rows, sheet);
      }
    }
  }

  private void writeRow(ResultSet row, SheetFile sheet) throws SQLException {
    var day = row.getDate(1).toLocalDate();
    int store = row.getInt(2);
    int customer = row.getInt(3);
    sheet.row(
        Numbers.order(day, store, customer),
        day,
        Numbers.customer(customer),
        Numbers.employee(clerks.clerk(store, customer)),
        Numbers.product(row.getInt(4)),
        row.getBigDecimal(5).intValueExact(),
        row.getBigDecimal(6).setScale(2), // refuses to round: the source has cents here
        costs.next(row.getBigDecimal(7)));
  }
}
