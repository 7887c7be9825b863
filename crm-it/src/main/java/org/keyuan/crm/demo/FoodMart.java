package org.keyuan.crm.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The FoodMart database as its authors ship it: an HSQLDB inside a jar, read-only and loaded into
 * memory on opening. Tables and columns have lower-case quoted names.
 */
public final class FoodMart {
  private static final String URL = "jdbc:hsqldb:res:foodmart";
  private static final String USER = "FOODMART";

  /**
   * Every sale of both years; the table of December 1998 is a copy of rows that are in it already.
   */
  static final String SALES =
      "(SELECT * FROM \"sales_fact_1997\" UNION ALL SELECT * FROM \"sales_fact_1998\")";

  private FoodMart() {}

  /** Opens the database with its schema selected; takes some ten seconds. */
  public static Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(URL, USER, USER);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SCHEMA \"foodmart\"");
    }
    return connection;
  }
}
