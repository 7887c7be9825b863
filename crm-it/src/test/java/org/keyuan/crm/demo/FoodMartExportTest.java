package org.keyuan.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the exported files with totals that SQL computes on the source. */
class FoodMartExportTest {
  @TempDir static Path directory;
  private static Connection source;
  private static List<NamedCsvRecord> orders;

  @BeforeAll
  static void export() throws IOException, SQLException {
    source = FoodMart.open();
    FoodMartExport.writeAll(source, directory);
    orders = read("orders.csv");
  }

  @AfterAll
  static void close() throws SQLException {
    source.close();
  }

  @Test
  void orders_haveTheTotalsOfTheSource() throws SQLException {
    BigDecimal sales = total("store_sales");
    assertThat(sales).isEqualByComparingTo("1644385.60");
    assertThat(sum("Amount")).isEqualByComparingTo(sales);
    assertThat(sum("Quantity")).isEqualByComparingTo(total("unit_sales"));
    assertThat(sum("Cost"))
        .isEqualByComparingTo(total("store_cost").setScale(2, RoundingMode.HALF_UP));
  }

  @Test
  void orders_areOnePerCustomerDayAndStore() throws SQLException {
    assertThat(orders).hasSize(251_395);
    BigDecimal expected =
        number(
            "SELECT COUNT(*) FROM (SELECT DISTINCT \"customer_id\", \"time_id\", \"store_id\" FROM "
                + "(SELECT * FROM \"sales_fact_1997\" UNION ALL SELECT * FROM \"sales_fact_1998\"))");
    assertThat(expected).isEqualByComparingTo("54600");
    assertThat(distinct(orders, "Order number")).hasSize(expected.intValueExact());
  }

  @Test
  void orders_standTogetherWithOneHeadEach() {
    Set<String> finished = new HashSet<>();
    String last = "";
    for (NamedCsvRecord line : orders) {
      String number = line.getField("Order number");
      if (!number.equals(last)) {
        assertThat(finished.add(number)).as(number).isTrue();
      }
      last = number;
    }
    assertThat(distinctHeads()).isEqualTo(finished.size());
  }

  @Test
  void files_haveAsManyRowsAsTheSource() throws IOException {
    assertThat(read("customers.csv")).hasSize(10_281);
    assertThat(read("products.csv")).hasSize(1_560);
    assertThat(read("employees.csv")).hasSize(1_155);
    assertThat(read("departments.csv")).hasSize(26);
    assertThat(read("dictionary.csv")).hasSize(47);
  }

  @Test
  void references_pointToRowsOfTheOtherFiles() throws IOException {
    Set<String> regions = distinct(read("regions.csv"), "Code");
    Set<String> departments = distinct(read("departments.csv"), "Code");
    Set<String> employees = distinct(read("employees.csv"), "Employee number");
    List<NamedCsvRecord> customers = read("customers.csv");
    assertThat(regions).containsAll(distinct(customers, "Region code"));
    assertThat(employees).containsAll(distinct(customers, "Owner number"));
    assertThat(employees).containsAll(distinct(orders, "Owner number"));
    assertThat(departments).containsAll(distinct(read("employees.csv"), "Department code"));
    assertThat(distinct(customers, "Customer number")).hasSize(10_281);
    assertThat(distinct(customers, "Customer number"))
        .containsAll(distinct(orders, "Customer number"));
    assertThat(distinct(read("products.csv"), "Product number"))
        .containsAll(distinct(orders, "Product number"));
    assertThat(distinct(read("dictionary.csv"), "Code"))
        .containsAll(distinct(read("products.csv"), "Category"));
  }

  @Test
  void owners_areStaffOfTheStoreThatSold() throws IOException {
    Map<String, String> departments =
        read("employees.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.getField("Employee number"),
                    row -> row.getField("Department code")));
    assertThat(orders)
        .allMatch(
            line ->
                departments
                    .get(line.getField("Owner number"))
                    .endsWith(line.getField("Order number").substring(11, 13)));
  }

  @Test
  void categories_haveAChineseName() throws IOException {
    assertThat(read("dictionary.csv"))
        .allMatch(row -> row.getField("Chinese name").matches("\\p{IsHan}+"));
  }

  @Test
  void regions_comeAfterTheirParents() throws IOException {
    Set<String> seen = new HashSet<>(Set.of(""));
    for (NamedCsvRecord row : read("regions.csv")) {
      assertThat(seen).contains(row.getField("Parent code"));
      assertThat(seen.add(row.getField("Code"))).isTrue();
    }
  }

  @Test
  void customers_exportedTwice_areEqualByteByByte(@TempDir Path second)
      throws IOException, SQLException {
    new CustomerSheet(source, new RegionCodes(source), new StoreClerks(source)).write(second);
    String file = "customers.csv";
    assertThat(Files.mismatch(directory.resolve(file), second.resolve(file))).isEqualTo(-1);
  }

  private static int distinctHeads() {
    Function<NamedCsvRecord, List<String>> head = row -> row.getFields().subList(0, 4);
    return orders.stream().map(head).collect(Collectors.toSet()).size();
  }

  private static Set<String> distinct(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
  }

  private static BigDecimal sum(String column) {
    return orders.stream()
        .map(row -> new BigDecimal(row.getField(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(String column) throws SQLException {
    return number("SELECT SUM(\"" + column + "\") FROM \"sales_fact_1997\"")
        .add(number("SELECT SUM(\"" + column + "\") FROM \"sales_fact_1998\""));
  }

  private static BigDecimal number(String sql) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBigDecimal(1);
    }
  }

  private static List<NamedCsvRecord> read(String file) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(directory.resolve(file))) {
      return rows.stream().toList();
    }
  }
}
