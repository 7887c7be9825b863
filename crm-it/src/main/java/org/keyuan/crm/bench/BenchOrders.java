package org.keyuan.crm.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** The orders of the data set and their lines. */
final class BenchOrders {
  private static final String[] ORDER =
      "ID NUMBER CUSTOMER_ID ORDERED_ON OWNER_ID DEPARTMENT_ID CURRENCY AMOUNT COST LINE_COUNT"
          .split(" ");
  private static final String[] LINE =
      "ID ORDER_ID LINE_NO PRODUCT_ID QUANTITY UNIT_PRICE AMOUNT COST".split(" ");

  private final BenchCustomers customers;
  private final BenchSales sales;

  BenchOrders(BenchCustomers customers, BenchSales sales) {
    this.customers = customers;
    this.sales = sales;
  }

  void write(Connection connection) throws SQLException {
    var next = new int[1];
    try (var bulk = Bulk.records(connection, "SALES_ORDER", ORDER)) {
      sales.<SQLException>each(
          (customer, day, cents) -> order(bulk, next[0]++, customer, day, cents));
    }
  }

  private void order(Bulk bulk, int i, int customer, LocalDate day, long cents)
      throws SQLException {
    var lines = BenchLines.of(i, cents);
    bulk.add(
        BenchCustomers.id(i),
        "BO%08d".formatted(i),
        BenchCustomers.id(customer),
        day,
        customers.owner(customer),
        customers.department(customer),
        "CNY",
        money(cents),
        money(lines.stream().mapToLong(BenchLines.Line::cost).sum()),
        lines.size());
  }

  void writeLines(Connection connection) throws SQLException {
    var next = new int[2];
    try (var bulk = Bulk.rows(connection, "SALES_ORDER_LINE", LINE)) {
      sales.<SQLException>each((customer, day, cents) -> lines(bulk, next, cents));
    }
  }

  /**
   * @param next the index of the order and that of its first line
   */
  private static void lines(Bulk bulk, int[] next, long cents) throws SQLException {
    int number = 0;
    for (var line : BenchLines.of(next[0], cents)) {
      bulk.add(
          BenchCustomers.id(next[1]++),
          BenchCustomers.id(next[0]),
          ++number,
          BenchProducts.id(line.product()),
          line.quantity(),
          money(line.unitPrice()),
          money(line.cents()),
          money(line.cost()));
    }
    next[0]++;
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
