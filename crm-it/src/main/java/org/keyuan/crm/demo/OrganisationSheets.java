package org.keyuan.crm.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Regions, departments and employees: every store is a department, headquarters one more. */
final class OrganisationSheets {
  private static final String STORES =
      "SELECT \"store_id\", \"store_name\", \"store_city\" FROM \"store\" ORDER BY 1";
  private static final String EMPLOYEES =
      """
      SELECT "employee_id", "full_name", "store_id", "position_title", CAST("hire_date" AS DATE)
      FROM "employee" ORDER BY 1
      """;
  private final Connection source;
  private final Path directory;

  OrganisationSheets(Connection source, Path directory) {
    this.source = source;
    this.directory = directory;
  }

  void writeRegions(RegionCodes regions) throws IOException {
    try (SheetFile sheet = new SheetFile(directory, "regions.csv", "Code", "Name", "Parent code")) {
      for (RegionCodes.Place place : regions.all()) {
        sheet.row(place.code(), place.name(), place.parent());
      }
    }
  }

  void writeDepartments() throws IOException, SQLException {
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(STORES);
        SheetFile sheet =
            new SheetFile(directory, "departments.csv", "Code", "Name", "Parent code")) {
      sheet.row(Numbers.company(), "FoodMart", "");
      while (rows.next()) {
        String name = rows.getString(2) + " " + rows.getString(3);
        sheet.row(Numbers.store(rows.getInt(1)), name, Numbers.company());
      }
    }
  }

  void writeEmployees() throws IOException, SQLException {
    String[] headings = {"Employee number", "Name", "Department code", "Position", "Hire date"};
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(EMPLOYEES);
        SheetFile sheet = new SheetFile(directory, "employees.csv", headings)) {
      while (rows.next()) {
        sheet.row(
            Numbers.employee(rows.getInt(1)),
            rows.getString(2),
            Numbers.store(rows.getInt(3)),
            rows.getString(4),
            rows.getDate(5));
      }
    }
  }
}
