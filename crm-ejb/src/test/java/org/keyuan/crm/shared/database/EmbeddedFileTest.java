package org.keyuan.crm.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFileTest {
  private static final int COMMITS = 300;
  private static final int ROWS = 40;

  @TempDir Path directory;
  private final Random random = new Random(1);
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = connect();
    execute("CREATE TABLE SALE (ID BIGINT PRIMARY KEY, A INT, B INT, NOTE VARCHAR(200))");
    execute("CREATE INDEX IX_SALE_A ON SALE (A)");
    execute("CREATE INDEX IX_SALE_B ON SALE (B)");
  }

  @Test
  void tidy_whenThereAreManySmallCommits_keepsTheFileSmall() throws Exception {
    work(false);
    long untidied = size();
    execute("DELETE FROM SALE");
    for (int i = 0; i < 50; i++) {
      EmbeddedFile.of(connection).tidy(0);
    }
    long emptied = size();
    work(true);

    assertThat(untidied).isGreaterThan(10 << 20);
    assertThat(emptied).isLessThan(untidied / 5);
    assertThat(size()).isLessThan(untidied / 3);
  }

  @Test
  void tidy_whenTheProcessDiesRightAfter_hasLostNothing() throws Exception {
    work(true);
    long sum = number("SELECT SUM(CAST(A AS BIGINT) * 31 + B) FROM SALE");
    execute("SHUTDOWN IMMEDIATELY");
    connection = connect();

    assertThat(number("SELECT COUNT(*) FROM SALE")).isEqualTo(COMMITS * ROWS);
    assertThat(number("SELECT SUM(CAST(A AS BIGINT) * 31 + B) FROM SALE")).isEqualTo(sum);
    assertThat(number("SELECT COUNT(*) FROM SALE WHERE A >= 0")).isEqualTo(COMMITS * ROWS);
  }

  @Test
  void tidy_whenTheDatabaseIsInMemory_doesNothing() throws SQLException {
    try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:")) {
      EmbeddedFile.of(memory).tidy(0);
      assertThat(memory.isValid(1)).isTrue();
    }
  }

  private void work(boolean tidied) throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO SALE VALUES (?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < COMMITS; i++) {
        for (int k = 0; k < ROWS; k++) {
          insert.setLong(1, i * ROWS + k);
          insert.setInt(2, random.nextInt(1 << 30));
          insert.setInt(3, random.nextInt(1 << 30));
          insert.setString(4, "x".repeat(random.nextInt(200)));
          insert.executeUpdate();
        }
        connection.commit();
        if (tidied && i % 5 == 0) {
          EmbeddedFile.of(connection).tidy(0);
        }
      }
      connection.setAutoCommit(true);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + directory.resolve("crm") + ";WRITE_DELAY=0");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private long size() throws IOException {
    return Files.size(directory.resolve("crm.mv.db"));
  }
}
