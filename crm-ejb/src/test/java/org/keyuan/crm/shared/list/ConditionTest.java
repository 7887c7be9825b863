package org.keyuan.crm.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.customer.application.CustomerList;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.sql.Sql;

class ConditionTest {

  private final ListSpec spec = new CustomerList().spec();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name~a,b=c",
        "name=x",
        "tier=VIP,POTENTIAL",
        "lastSaleOn=1997-01-01..1997-12-31",
        "lastSaleOn~..1997-12-31",
        "amount=..100"
      })
  void parse_thenFormat_isTheSame(String text) {
    assertThat(Condition.parse(text, spec).orElseThrow().format(spec)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name", "name~", "nonsense=1", "=x", "passwordHash~a"})
  void parse_ofNonsense_isEmpty(String text) {
    assertThat(Condition.parse(text, spec)).isEmpty();
  }

  @Test
  void contains_takesWildcardsLiterally() {
    var sql = sql(new Condition("name", true, List.of("50%_[!")));
    assertThat(sql.values()).containsExactly("%50!%!_![!!%");
  }

  @Test
  void range_withOneEnd_leavesTheOtherOpen() {
    assertThat(sql(new Condition("amount", false, List.of("", "100"))).text())
        .isEqualTo("1 = 1 AND c.AMOUNT_12M <= ?1");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-21T16:00, 2026-11-22T16:00",
    // clocks were put forward at midnight: that day began at one o'clock and had 23 hours
    "1940-06-01, 1940-05-31T16:00, 1940-06-01T15:00",
    "1940-05-31, 1940-05-30T16:00, 1940-05-31T16:00"
  })
  void moments_ofADay_areThoseOfTheCompanysZone(
      String day, LocalDateTime from, LocalDateTime before) {
    var sql = sql(new Condition("createdAt", false, List.of(day, day)));
    assertThat(sql.text()).isEqualTo("1 = 1 AND c.CREATED_AT >= ?1 AND c.CREATED_AT < ?2");
    assertThat(sql.values()).containsExactly(from, before);
  }

  @Test
  void range_thatTakesTheEmptyAlong_saysSo() {
    assertThat(sql(Condition.parse("lastSaleOn~2026-11-22..", spec).orElseThrow()).text())
        .isEqualTo("(c.LAST_SALE_ON IS NULL OR 1 = 1 AND c.LAST_SALE_ON >= ?1)");
  }

  @Test
  void range_withText_isRefusedByField() {
    assertThatThrownBy(() -> sql(new Condition("amount", false, List.of("x", ""))))
        .isInstanceOfSatisfying(
            FieldException.class, e -> assertThat(e.field()).isEqualTo("amount"));
    assertThatThrownBy(() -> sql(new Condition("lastSaleOn", false, List.of("1997-02-30", ""))))
        .isInstanceOf(FieldException.class);
  }

  @Asvs("1.2.4")
  @Test
  void textOfAPerson_neverBecomesSql() {
    var attack = "'; DROP TABLE CUSTOMER; --";
    for (var column : List.of("name", "tier", "industry")) {
      var sql = sql(new Condition(column, false, List.of(attack)));
      assertThat(sql.text()).doesNotContain("DROP");
      assertThat(sql.values()).containsExactly(attack);
    }
  }

  private Sql sql(Condition condition) {
    var sql = new Sql();
    new FilterSql(ZoneId.of("Asia/Shanghai"))
        .append(sql, spec.find(condition.column()).orElseThrow(), condition);
    return sql;
  }
}
