package org.keyuan.crm.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CriteriaTextTest {

  @Test
  void parse_whenEverythingIsSet_givesItBack() {
    ReportCriteria criteria =
        new ReportCriteria(
            ReportPeriod.CUSTOM,
            LocalDate.of(1997, 1, 1),
            LocalDate.of(1998, 12, 31),
            12L,
            3L,
            7L,
            "VIP");
    assertThat(CriteriaText.parse(CriteriaText.format(criteria))).isEqualTo(criteria);
  }

  @Test
  void parse_whenEmpty_meansAll() {
    assertThat(CriteriaText.parse("")).isEqualTo(ReportCriteria.ALL);
    assertThat(CriteriaText.format(ReportCriteria.ALL)).isEqualTo("period=ALL");
  }

  @Test
  void on_whenPeriodIsRelative_givesItsDays() {
    LocalDate day = LocalDate.of(1998, 12, 20);
    assertThat(days(ReportPeriod.LAST_12_MONTHS, day)).isEqualTo("1997-12-01 1998-11-30");
    assertThat(days(ReportPeriod.LAST_MONTH, LocalDate.of(2024, 3, 31)))
        .isEqualTo("2024-02-01 2024-02-29");
    assertThat(days(ReportPeriod.THIS_YEAR, day)).isEqualTo("1998-01-01 1998-12-20");
    assertThat(days(ReportPeriod.LAST_YEAR, day)).isEqualTo("1997-01-01 1997-12-31");
    assertThat(days(ReportPeriod.ALL, day)).isEqualTo("null null");
  }

  private static String days(ReportPeriod period, LocalDate day) {
    ReportCriteria criteria =
        new ReportCriteria(period, null, null, null, null, null, null).on(day);
    return criteria.from() + " " + criteria.to();
  }
}
