package org.keyuan.crm.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes the FoodMart data set as CSV files of the import format: {@code regions}, {@code
 * departments}, {@code employees}, {@code dictionary} (product categories), {@code products},
 * {@code customers}, {@code orders}, to be imported in that order. Two exports are equal byte by
 * byte.
 */
public final class FoodMartExport {
  private FoodMartExport() {}

  /**
   * @param args the directory to write into, made if it is missing
   */
  public static void main(String[] args) throws IOException, SQLException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: FoodMartExport DIRECTORY");
    }
    write(Path.of(args[0]));
  }

  /** Writes all files into the directory, over those of an earlier export. */
  public static void write(Path directory) throws IOException, SQLException {
    Files.createDirectories(directory);
    try (Connection source = FoodMart.open()) {
      writeAll(source, directory);
    }
  }

  static void writeAll(Connection source, Path directory) throws IOException, SQLException {
    RegionCodes regions = new RegionCodes(source);
    StoreClerks clerks = new StoreClerks(source);
    OrganisationSheets organisation = new OrganisationSheets(source, directory);
    organisation.writeRegions(regions);
    organisation.writeDepartments();
    organisation.writeEmployees();
    ProductSheets products = new ProductSheets(source, directory);
    products.writeCategories();
    products.writeProducts();
    new CustomerSheet(source, regions, clerks).write(directory);
    new OrderSheet(source, clerks).write(directory);
  }
}
