package org.keyuan.crm.reporting.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.h2.jdbcx.JdbcDataSource;
import org.keyuan.crm.shared.database.Changelog;

/** A database in memory with the product's schema and a few customers and sales. */
public final class ReportDatabase implements AutoCloseable {
  private static final String STAMPS =
      "0, TIMESTAMP '2026-01-01 00:00:00', 't', TIMESTAMP '2026-01-01 00:00:00', 't'";

  private final JdbcDataSource source = new JdbcDataSource();
  private final Connection keptOpen;

  public ReportDatabase() throws SQLException, LiquibaseException {
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    keptOpen = source.getConnection();
    Changelog.update(keptOpen);
    keptOpen.setAutoCommit(true);
    department(1, null, "/1/");
    department(2, 1L, "/1/2/");
    employee(11, 1);
    employee(12, 2);
    customer(101, "VERIFIED", 11, 1, 1);
    customer(102, "VERIFIED", 12, 2, 2);
    customer(103, "PENDING", 12, 2, 2);
    product(201);
    order(301, 101, "1997-01-15", 11, 1, "100.00");
    order(302, 101, "1997-03-01", 11, 1, "50.50");
    order(303, 102, "1997-03-31", 12, 2, "20.25");
    order(304, 103, "1997-03-31", 12, 2, "999.00");
  }

  public DataSource source() {
    return source;
  }

  public RowStream rows() {
    return new RowStream(source);
  }

  public void run(String sql) throws SQLException {
    try (var statement = keptOpen.createStatement()) {
      statement.execute(sql);
    }
  }

  private void department(long id, Long parent, String path) throws SQLException {
    run(
        "INSERT INTO DEPARTMENT (ID, CODE, NAME, PARENT_ID, PATH, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)"
            + " VALUES (%d, 'D%d', 'Department %d', %s, '%s', ".formatted(id, id, id, parent, path)
            + STAMPS
            + ")");
  }

  private void employee(long id, long department) throws SQLException {
    run(
        "INSERT INTO EMPLOYEE (ID, NUMBER, NAME, DEPARTMENT_ID, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)"
            + " VALUES (%d, 'E%d', 'Employee %d', %d, ".formatted(id, id, id, department)
            + STAMPS
            + ")");
  }

  private void customer(long id, String verification, long owner, long department, int province)
      throws SQLException {
    run(
        "INSERT INTO CUSTOMER (ID, KIND, NUMBER, NAME, VERIFICATION, TIER, OWNER_ID, DEPARTMENT_ID, REGION_ID, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)"
            + " VALUES (%d, 'ENTERPRISE', 'C%d', 'Customer %d', '%s', 'VIP', %d, %d, "
                .formatted(id, id, id, verification, owner, department)
            + "(SELECT MIN(ID) FROM REGION WHERE LEVEL_NO = 3 AND PATH LIKE CONCAT('/', (SELECT ID FROM REGION WHERE LEVEL_NO = 1 ORDER BY ID OFFSET %d ROWS FETCH NEXT 1 ROWS ONLY), '/%%')), "
                .formatted(province)
            + STAMPS
            + ")");
  }

  private void product(long id) throws SQLException {
    run(
        "INSERT INTO PRODUCT (ID, NUMBER, NAME, PRICE, COST, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)"
            + " VALUES (%d, 'P%d', 'Product %d', 1, 1, ".formatted(id, id, id)
            + STAMPS
            + ")");
  }

  private void order(long id, long customer, String day, long owner, long department, String amount)
      throws SQLException {
    run(
        "INSERT INTO SALES_ORDER (ID, NUMBER, CUSTOMER_ID, ORDERED_ON, OWNER_ID, DEPARTMENT_ID, CURRENCY, AMOUNT, COST, LINE_COUNT, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)"
            + " VALUES (%d, 'O%d', %d, DATE '%s', %d, %d, 'CNY', %s, 10, 1, "
                .formatted(id, id, customer, day, owner, department, amount)
            + STAMPS
            + ")");
    run(
        "INSERT INTO SALES_ORDER_LINE (ID, ORDER_ID, LINE_NO, PRODUCT_ID, QUANTITY, UNIT_PRICE, AMOUNT, COST)"
            + " VALUES (%d, %d, 1, 201, 2, 1, %s, 10)".formatted(id, id, amount));
  }

  @Override
  public void close() throws SQLException {
    keptOpen.close();
  }
}
