package org.keyuan.crm.backup;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.keyuan.crm.backup.application.BackupProgress;
import org.keyuan.crm.backup.application.BackupRestore;
import org.keyuan.crm.backup.application.BackupSummary;
import org.keyuan.crm.backup.application.BackupWriter;
import org.keyuan.crm.backup.persistence.SchemaMigration;

/** Real H2 databases with a small schema, and rows with every value that is easily lost. */
public final class BackupFixture {
  public static final String CHANGELOG = "backup/first.xml";
  public static final String NEWER_CHANGELOG = "backup/second.xml";

  private static final String INSERT =
      "INSERT INTO CUSTOMER (ID, DEPARTMENT_ID, NAME, REMARKS, BIRTH_DATE, CALL_AT, CREATED_AT,"
          + " AMOUNT, RATIO, ACTIVE, VISITS, PHOTO) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private BackupFixture() {}

  /** An empty database in memory. */
  public static DataSource memory() {
    return at("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  /** A database in a file, as the product uses it. */
  public static DataSource file(Path directory) {
    return at("file:" + directory.resolve("crm") + ";WRITE_DELAY=0");
  }

  private static DataSource at(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + url);
    source.setUser("sa");
    return source;
  }

  /** Makes the schema of a changelog and fills it. */
  public static DataSource fill(DataSource source, String changelog) throws SQLException {
    try (Connection connection = source.getConnection()) {
      new SchemaMigration(changelog).updateRest(connection);
      customers(connection);
      execute(connection, "INSERT INTO DEPARTMENT VALUES (0, 2, 'Child before its parent')");
      execute(connection, "INSERT INTO A_LINK VALUES (3, 'x'), (1, 'b'), (1, 'a'), (2, '')");
      execute(connection, "INSERT INTO NO_KEY VALUES ('twice'), ('twice'), (NULL), ('')");
      execute(connection, "CREATE TABLE JB_EXECUTION (ID BIGINT)");
      execute(connection, "SELECT NEXT VALUE FOR SEQ_CUSTOMER");
    }
    return source;
  }

  private static void customers(Connection connection) throws SQLException {
    byte[] large = new byte[3_000_000];
    new Random(7).nextBytes(large);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      LocalDateTime micros = LocalDateTime.of(2026, 11, 22, 6, 7, 8, 123_456_000);
      bind(insert, 1, 2, "\u5ba2\u7f18 \ud842\udfb7 \"q\" \\ \u0001\n\t", "", micros);
      bind(insert, LocalDate.of(1940, 6, 1), LocalTime.of(23, 59), "19999999999999999.99", large);
      bind(insert, 2, null, "half \ud83d of a pair", null, LocalDateTime.of(1900, 1, 1, 0, 0));
      bind(insert, null, null, null, null);
      bind(insert, 3, 1, "", "\u2028".repeat(70_000), LocalDateTime.of(1940, 6, 1, 0, 0, 0, 1_000));
      bind(insert, LocalDate.of(1, 1, 1), LocalTime.MIDNIGHT, "-0.01", new byte[0]);
    }
  }

  private static void bind(
      PreparedStatement insert,
      long id,
      Integer department,
      String name,
      String remarks,
      LocalDateTime created)
      throws SQLException {
    insert.setLong(1, id);
    insert.setObject(2, department);
    insert.setString(3, name);
    insert.setString(4, remarks);
    insert.setObject(7, created);
  }

  private static void bind(
      PreparedStatement insert, LocalDate birth, LocalTime call, String amount, byte[] photo)
      throws SQLException {
    insert.setObject(5, birth);
    insert.setObject(6, call);
    insert.setBigDecimal(8, amount == null ? null : new BigDecimal(amount));
    insert.setObject(9, amount == null ? null : 0.1);
    insert.setObject(10, amount == null ? null : amount.startsWith("-"));
    insert.setObject(11, amount == null ? null : Integer.MIN_VALUE);
    insert.setBytes(12, photo);
    insert.executeUpdate();
  }

  public static BackupSummary write(DataSource source, Path directory) {
    return new BackupWriter(source, Clock.systemUTC()).write(directory, BackupProgress.NONE);
  }

  public static BackupSummary restore(Path file, DataSource target) {
    return new BackupRestore(Clock.systemUTC(), CHANGELOG)
        .restore(file, target::getConnection, BackupProgress.NONE);
  }

  public static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      execute(connection, sql);
    }
  }

  /** The first column of a query as strings. */
  public static List<String> query(DataSource source, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }

  /** The whole of a database as H2 itself writes it down. */
  public static List<String> dump(DataSource source) throws SQLException {
    return query(source, "SCRIPT NOPASSWORDS NOSETTINGS").stream()
        .filter(line -> !line.contains("DATABASECHANGELOG") && !line.contains("JB_EXECUTION"))
        .toList();
  }
}
