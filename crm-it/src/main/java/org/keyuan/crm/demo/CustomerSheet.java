package org.keyuan.crm.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * FoodMart's customers as individual customers; what has no field of its own goes into the
 * background.
 */
final class CustomerSheet {
  private static final String CUSTOMERS = "SELECT * FROM \"customer\" ORDER BY \"customer_id\"";
  private static final String[] HEADINGS = {
    "Customer number",
    "Customer type",
    "Name",
    "Sex",
    "Birth date",
    "Mobile",
    "Phone",
    "Address",
    "Region code",
    "Owner number",
    "Source",
    "Background"
  };

  private final Connection source;
  private final RegionCodes regions;
  private final StoreClerks clerks;

  CustomerSheet(Connection source, RegionCodes regions, StoreClerks clerks) {
    this.source = source;
    this.regions = regions;
    this.clerks = clerks;
  }

  void write(Path directory) throws IOException, SQLException {
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(CUSTOMERS);
        SheetFile sheet = new SheetFile(directory, "customers.csv", HEADINGS)) {
      while (rows.next()) {
        writeRow(rows, sheet);
      }
    }
  }

  private void writeRow(ResultSet row, SheetFile sheet) throws SQLException {
    int id = row.getInt("customer_id");
    String country = row.getString("country");
    String state = row.getString("state_province");
    String city = row.getString("city");
    sheet.row(
        Numbers.customer(id),
        "INDIVIDUAL",
        row.getString("fullname"),
        row.getString("gender").equals("M") ? "MALE" : "FEMALE",
        row.getDate("birthdate"),
        phone(country, row.getString("phone1")),
        phone(country, row.getString("phone2")),
        address(row),
        regions.cityCode(country, state, city),
        Numbers.employee(clerks.owner(id, country, state, city)),
        "IMPORT",
        background(row));
  }

  /**
   * Three numbers of the source have four digits in front and so can't be dialled; they go into the
   * background.
   */
  private static String phone(String country, String number) {
    if (!isDiallable(number)) {
      return null;
    }
    return (country.equals("Mexico") ? "+52 " : "+1 ") + number;
  }

  private static boolean isDiallable(String number) {
    return number.matches("\\d{3}-\\d{3}-\\d{4}");
  }

  private static String address(ResultSet row) throws SQLException {
    String street =
        Stream.of(row.getString("address1"), row.getString("address2"))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return "%s, %s, %s %s"
        .formatted(
            street,
            row.getString("city"),
            row.getString("state_province"),
            row.getString("postal_code"));
  }

  private static String background(ResultSet row) throws SQLException {
    String words =
        "%s; %s; %s; income %s; %d children; %s card; member since %s"
            .formatted(
                row.getString("occupation"),
                row.getString("education"),
                row.getString("marital_status").equals("M") ? "married" : "single",
                row.getString("yearly_income"),
                row.getInt("total_children"),
                row.getString("member_card"),
                row.getDate("date_accnt_opened"));
    for (String phone : new String[] {row.getString("phone1"), row.getString("phone2")}) {
      words += isDiallable(phone) ? "" : "; phone as given: " + phone;
    }
    return words;
  }
}
