package org.keyuan.crm.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says which employee looks after a customer, which FoodMart does not know: in every store each
 * customer has one clerk, chosen by the customer's id among those of the staff who meet customers.
 * The customer's owner is the clerk of the store where most money was spent (the lowest store id
 * among equals), or of the nearest store – same city, else same state, else same country – for
 * those who bought nothing.
 */
final class StoreClerks {
  private static final String STAFF =
      """
      SELECT "store_id", "employee_id" FROM "employee"
      WHERE "store_id" > 0 AND ("position_title" LIKE '%Checker' OR "position_title" LIKE '%Manager'
        OR "position_title" LIKE '%Supervisor')
      ORDER BY 1, 2
      """;
  private static final String SPENT =
      """
      SELECT "customer_id", "store_id" FROM %s
      GROUP BY "customer_id", "store_id" ORDER BY "customer_id", SUM("store_sales") DESC, "store_id"
      """
          .formatted(FoodMart.SALES);
  private static final String STORES =
      """
      SELECT "store_id", "store_country", "store_state", "store_city" FROM "store"
      WHERE "store_id" > 0 ORDER BY 1
      """;

  private final Map<Integer, List<Integer>> staff = new HashMap<>();
  private final Map<Integer, Integer> mostSpentAt = new HashMap<>();
  private final Map<String, List<Integer>> storesNear = new TreeMap<>();

  StoreClerks(Connection source) throws SQLException {
    try (Statement statement = source.createStatement()) {
      readStaff(statement);
      readSpent(statement);
      readStores(statement);
    }
  }

  private void readStaff(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(STAFF)) {
      while (rows.next()) {
        staff.computeIfAbsent(rows.getInt(1), store -> new ArrayList<>()).add(rows.getInt(2));
      }
    }
  }

  private void readSpent(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(SPENT)) {
      while (rows.next()) {
        mostSpentAt.putIfAbsent(rows.getInt(1), rows.getInt(2));
      }
    }
  }

  private void readStores(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(STORES)) {
      while (rows.next()) {
        String place = "";
        for (int column = 2; column <= 4; column++) {
          place += '/' + rows.getString(column);
          storesNear.computeIfAbsent(place, p -> new ArrayList<>()).add(rows.getInt(1));
        }
      }
    }
  }

  /** The employee who serves this customer in this store. */
  int clerk(int store, int customer) {
    return choose(staff.get(store), customer);
  }

  /** The employee who owns this customer, who lives at the place given. */
  int owner(int customer, String country, String state, String city) {
    Integer store = mostSpentAt.get(customer);
    return clerk(store == null ? nearest(customer, country, state, city) : store, customer);
  }

  private int nearest(int customer, String country, String state, String city) {
    String inCountry = '/' + country;
    String inState = inCountry + '/' + state;
    List<Integer> stores = storesNear.get(inState + '/' + city);
    stores = stores == null ? storesNear.getOrDefault(inState, storesNear.get(inCountry)) : stores;
    return choose(stores, customer);
  }

  private static int choose(List<Integer> ids, int customer) {
    return ids.get(customer % ids.size());
  }
}
