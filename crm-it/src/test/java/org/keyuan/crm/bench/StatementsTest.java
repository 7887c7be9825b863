package org.keyuan.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private static final String URL = "jdbc:h2:mem:statements;DB_CLOSE_DELAY=-1";

  @Test
  void end_countsWhatRanSinceTheBeginning_andNoCommit() throws SQLException {
    try (var application = DriverManager.getConnection(URL, "sa", "key");
        var statements = new Statements(URL, "key");
        var statement = application.createStatement()) {
      statement.execute("CREATE TABLE T (ID BIGINT)");
      statements.begin();
      application.setAutoCommit(false);
      statement.execute("INSERT INTO T (ID) VALUES (1)");
      statement.executeQuery("SELECT COUNT(*) FROM T");
      statement.executeQuery("SELECT COUNT(*) FROM T");
      application.commit();
      assertThat(statements.end())
          .extracting(Statements.Ran::times)
          .containsExactlyInAnyOrder(1, 2);
      statements.begin();
      assertThat(statements.end()).isEqualTo(List.of());
    }
  }

  @Test
  void counts_queriesAndChangesAlone() {
    assertThat(List.of("SELECT 1", "  insert into T values (1)", "(SELECT 1) UNION (SELECT 2)"))
        .allMatch(Statements::counts);
    assertThat(List.of("COMMIT", "SET AUTOCOMMIT FALSE", "CREATE TABLE T (ID INT)"))
        .noneMatch(Statements::counts);
  }
}
