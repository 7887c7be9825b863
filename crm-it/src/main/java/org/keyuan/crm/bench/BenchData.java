package org.keyuan.crm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.keyuan.crm.shared.database.Changelog;

/**
 * Fills an empty embedded database with the benchmark's data set: the same rows every time, by a
 * seeded generator.
 */
public final class BenchData {
  private BenchData() {}

  /**
   * @param args address of the database, the file with its password, the file with the password of
   *     the users who measure, and the number of customers
   */
  public static void main(String[] args) throws Exception {
    var size = new BenchSize(Integer.parseInt(args[3]));
    var key = Files.readString(Path.of(args[1])).strip();
    try (var connection = DriverManager.getConnection(args[0], "sa", key)) {
      Changelog.update(connection);
      connection.setAutoCommit(false);
      fill(connection, size, Files.readString(Path.of(args[2])).strip());
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement()) {
        statement.execute("ANALYZE");
        statement.execute("SHUTDOWN COMPACT");
      }
    }
  }

  /** Writes everything through the connection, which commits as it goes. */
  static void fill(Connection connection, BenchSize size, String password) throws SQLException {
    var organisation = new BenchOrganisation(size);
    var sales = new BenchSales(size);
    var customers = new BenchCustomers(size, organisation, sales);
    var orders = new BenchOrders(customers, sales);
    organisation.write(connection);
    BenchPeople.write(connection, size, password);
    liftLimits(connection);
    write(connection, "CUSTOMER", () -> customers.write(connection));
    write(connection, "CONTACT", () -> customers.writeContacts(connection));
    BenchProducts.write(connection);
    write(connection, "SALES_ORDER", () -> orders.write(connection));
    write(connection, "SALES_ORDER_LINE", () -> orders.writeLines(connection));
    said("done");
  }

  /** Whoever measures asks more often than people do. */
  private static void liftLimits(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "UPDATE SYSTEM_PARAMETER SET PARAMETER_VALUE = '0' WHERE NAME LIKE 'rate.%'");
    }
  }

  private interface Work {
    void run() throws SQLException;
  }

  /**
   * One table after the other, so that what is written of a data set that is cut short is whole.
   */
  private static void write(Connection connection, String table, Work work) throws SQLException {
    said(table);
    var indices = new LaidAside(connection, table);
    work.run();
    indices.makeAgain();
  }

  private static void said(String what) {
    System.out.printf("  %tT %s%n", System.currentTimeMillis(), what);
  }
}
