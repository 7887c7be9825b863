package org.keyuan.crm.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the data set is asked for.
 *
 * @param count how many customers there are
 * @param ids of some of them
 * @param common parts of names that one in a hundred has
 * @param rare parts of names that hardly any has
 * @param exported what filters the list to those that are exported; empty where it is all
 */
record SomeCustomers(
    int count, List<Long> ids, List<String> common, List<String> rare, String exported) {
  static final int EXPORTED = 100_000;
  private static final int SAMPLE = 20_000;
  private static final int WORDS = 8;

  /** Taken from the first customers: the others are like them. */
  static SomeCustomers of(Connection connection, int count) throws SQLException {
    var ids = new ArrayList<Long>();
    var names = new ArrayList<String>();
    try (var query =
        connection.prepareStatement("SELECT ID, NAME FROM CUSTOMER WHERE ID >= ? AND ID < ?")) {
      query.setLong(1, BenchSize.FIRST_ID);
      query.setLong(2, BenchSize.FIRST_ID + Math.min(count, SAMPLE));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
          names.add(rows.getString(2));
        }
      }
    }
    var words = NameWords.of(names);
    return new SomeCustomers(
        count, ids, words.near(0.01, WORDS), words.near(0, WORDS), exported(connection, count));
  }

  /** Those of the highest amounts, which the list finds by an index. */
  private static String exported(Connection connection, int count) throws SQLException {
    if (count <= EXPORTED) {
      return "";
    }
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT AMOUNT_12M FROM CUSTOMER ORDER BY AMOUNT_12M DESC OFFSET "
                    + (EXPORTED - 1)
                    + " ROWS FETCH NEXT 1 ROWS ONLY")) {
      rows.next();
      return "&f=amount%3D" + rows.getBigDecimal(1).toPlainString() + "..";
    }
  }
}
