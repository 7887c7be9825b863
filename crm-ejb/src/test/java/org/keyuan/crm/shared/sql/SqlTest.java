package org.keyuan.crm.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

  @Test
  void append_ofAnotherStatement_renumbersItsValues() {
    var inner = new Sql("x = ").value("a").append(" OR y").in(List.of(1, 2));
    var sql = new Sql("z = ").value("b").append(" AND (").append(inner).append(")");

    assertThat(sql.text()).isEqualTo("z = ?1 AND (x = ?2 OR y IN (?3, ?4))");
    assertThat(sql.jdbcText()).isEqualTo("z = ? AND (x = ? OR y IN (?, ?))");
    assertThat(sql.values()).containsExactly("b", "a", 1, 2);
  }

  @Test
  void append_withMoreThanNineValues_mixesNoneUp() {
    var inner = new Sql("n").in(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    var sql = new Sql("a = ").value(0).append(" AND ").append(inner);

    assertThat(sql.text()).endsWith("?10, ?11, ?12)");
  }

  @Test
  void in_ofNothing_holdsForNoRow() {
    assertThat(new Sql("a").in(List.of()).text()).isEqualTo("a IN (NULL)");
  }

  @Test
  void value_ofAnInstant_isBoundInUtc() {
    var sql = new Sql().value(Instant.parse("2026-11-22T01:02:03.000004Z"));
    assertThat(sql.values()).containsExactly(LocalDateTime.of(2026, 11, 22, 1, 2, 3, 4_000));
  }
}
