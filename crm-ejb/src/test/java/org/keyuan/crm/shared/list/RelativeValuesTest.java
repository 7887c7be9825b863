package org.keyuan.crm.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.customer.application.CustomerList;
import org.keyuan.crm.shared.access.Caller;

class RelativeValuesTest {
  private final ListSpec spec = new CustomerList().spec();
  private final Caller person = new DrawnCompany(new Random(7), 3).person(spec.kind());

  @ParameterizedTest
  @CsvSource({
    "before-today, '', 2026-11-25",
    "until-today, '', 2026-11-26",
    "today, 2026-11-26, 2026-11-26",
    "yesterday, 2026-11-25, 2026-11-25",
    "this-week, 2026-11-23, 2026-11-29",
    "last-week, 2026-11-16, 2026-11-22",
    "this-month, 2026-11-01, 2026-11-30",
    "last-month, 2026-10-01, 2026-10-31",
    "next-month, 2026-12-01, 2026-12-31",
    "this-quarter, 2026-10-01, 2026-12-31",
    "last-quarter, 2026-07-01, 2026-09-30",
    "this-year, 2026-01-01, 2026-12-31",
    "last-year, 2025-01-01, 2025-12-31",
    "last-7-days, 2026-11-20, 2026-11-26",
    "last-30-days, 2026-10-28, 2026-11-26",
    "next-7-days, 2026-11-26, 2026-12-02"
  })
  void period_isItsDays(String period, String first, String last) {
    var condition = Condition.parse("lastSaleOn=" + period, spec).orElseThrow();
    assertThat(condition.format(spec)).isEqualTo("lastSaleOn=" + period);
    assertThat(resolved(condition, "2026-11-26")).isEqualTo(List.of(first, last));
  }

  @Test
  void period_atTheEndOfALongMonth_endsWithTheShortOne() {
    assertThat(resolved(Condition.parse("lastSaleOn=last-month", spec).orElseThrow(), "2026-03-31"))
        .isEqualTo(List.of("2026-02-01", "2026-02-28"));
    assertThat(resolved(Condition.parse("lastSaleOn=next-month", spec).orElseThrow(), "2027-01-31"))
        .isEqualTo(List.of("2027-02-01", "2027-02-28"));
  }

  @Test
  void me_isWhoeverLooks_andNobodyWithoutAnEmployee() {
    var mine = new Condition("owner", false, List.of("me", "7"));
    assertThat(resolved(mine, "2026-11-26")).isEqualTo(List.of("" + person.employeeId(), "7"));
    var system = new RelativeValues(spec, LocalDate.EPOCH, Caller.system());
    assertThat(system.resolve(ListFilter.of(List.of(mine))).conditions().get(0).values())
        .isEqualTo(List.of("-1", "7"));
  }

  @Test
  void groups_areResolvedToo() {
    var group = AnyOf.each(List.of(Condition.parse("lastSaleOn=today", spec).orElseThrow(), vip()));
    var values = new RelativeValues(spec, LocalDate.EPOCH, person);
    assertThat(values.resolve(ListFilter.NONE.and(group)).groups().get(0).branches().get(0).get(0))
        .isEqualTo(new Condition("lastSaleOn", false, List.of("1970-01-01", "1970-01-01")));
  }

  private static Condition vip() {
    return new Condition("tier", false, List.of("VIP"));
  }

  private List<String> resolved(Condition condition, String today) {
    return new RelativeValues(spec, LocalDate.parse(today), person)
        .resolve(ListFilter.of(List.of(condition)))
        .conditions()
        .get(0)
        .values();
  }
}
