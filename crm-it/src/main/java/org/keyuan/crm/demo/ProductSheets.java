package org.keyuan.crm.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;

/** Products, and their categories as dictionary entries in both languages. */
final class ProductSheets {
  private static final String CATEGORIES =
      "SELECT DISTINCT \"product_category\" FROM \"product_class\" ORDER BY 1";

  /**
   * A product's cost is what a unit of it cost on average in all its sales; unsold ones have none.
   */
  private static final String PRODUCTS =
      """
      SELECT p."product_id", p."product_name", c."product_category", p."SRP", p."brand_name", p."SKU",
        (SELECT COALESCE(CAST(SUM(f."store_cost") / SUM(f."unit_sales") AS DECIMAL(10,2)), 0.00)
         FROM %s f WHERE f."product_id" = p."product_id")
      FROM "product" p JOIN "product_class" c ON c."product_class_id" = p."product_class_id" ORDER BY 1
      """
          .formatted(FoodMart.SALES);

  private final Connection source;
  private final Path directory;

  ProductSheets(Connection source, Path directory) {
    this.source = source;
    this.directory = directory;
  }

  void writeCategories() throws IOException, SQLException {
    Properties chinese = chineseNames();
    String[] headings = {"Dictionary", "Code", "Chinese name", "English name", "Sort order"};
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(CATEGORIES);
        SheetFile sheet = new SheetFile(directory, "dictionary.csv", headings)) {
      while (rows.next()) {
        String code = code(rows.getString(1));
        sheet.row(
            "PRODUCT_CATEGORY", code, chinese.get(code), rows.getString(1), 100 + rows.getRow());
      }
    }
  }

  void writeProducts() throws IOException, SQLException {
    String[] headings = {"Product number", "Product name", "Category", "Price", "Cost", "Remarks"};
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(PRODUCTS);
        SheetFile sheet = new SheetFile(directory, "products.csv", headings)) {
      while (rows.next()) {
        sheet.row(
            Numbers.product(rows.getInt(1)),
            rows.getString(2),
            code(rows.getString(3)),
            rows.getBigDecimal(4).setScale(2),
            rows.getBigDecimal(7),
            rows.getString(5) + " " + rows.getString(6));
      }
    }
  }

  private static String code(String category) {
    return category.toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  private static Properties chineseNames() throws IOException {
    Properties names = new Properties();
    try (InputStream in =
        ProductSheets.class.getResourceAsStream("category-names-in-chinese.properties")) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return names;
  }
}
