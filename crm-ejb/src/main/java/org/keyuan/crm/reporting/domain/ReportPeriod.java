package org.keyuan.crm.reporting.domain;

import java.time.LocalDate;

/** Which days a report covers, said so that a scheduled report means something new every time. */
public enum ReportPeriod {
  ALL,
  THIS_MONTH,
  LAST_MONTH,
  THIS_YEAR,
  LAST_YEAR,
  /** The twelve full calendar months before the day. */
  LAST_12_MONTHS,
  /** Two given days. */
  CUSTOM;

  /** The first day, or null when there is no bound; {@link #CUSTOM} has none of its own. */
  public LocalDate from(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    return switch (this) {
      case ALL, CUSTOM -> null;
      case THIS_MONTH -> month;
      case LAST_MONTH -> month.minusMonths(1);
      case THIS_YEAR -> day.withDayOfYear(1);
      case LAST_YEAR -> day.withDayOfYear(1).minusYears(1);
      case LAST_12_MONTHS -> month.minusMonths(12);
    };
  }

  /** The last day, included, or null when there is no bound. */
  public LocalDate to(LocalDate day) {
    return switch (this) {
      case ALL, CUSTOM -> null;
      case THIS_MONTH, THIS_YEAR -> day;
      case LAST_MONTH, LAST_12_MONTHS -> day.withDayOfMonth(1).minusDays(1);
      case LAST_YEAR -> day.withDayOfYear(1).minusDays(1);
    };
  }
}
