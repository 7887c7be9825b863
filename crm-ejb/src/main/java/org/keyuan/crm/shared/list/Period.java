package org.keyuan.crm.shared.list;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Days that move with the calendar, so that a filter that is kept or passed on says the same
 * tomorrow: {@code orderedOn=this-month}. Weeks begin on Monday.
 */
public enum Period {
  BEFORE_TODAY(day -> null, day -> day.minusDays(1)),
  UNTIL_TODAY(day -> null, day -> day),
  TODAY(day -> day, day -> day),
  YESTERDAY(day -> day.minusDays(1), day -> day.minusDays(1)),
  THIS_WEEK(Period::monday, day -> monday(day).plusDays(6)),
  LAST_WEEK(day -> monday(day).minusDays(7), day -> monday(day).minusDays(1)),
  THIS_MONTH(day -> day.withDayOfMonth(1), Period::monthEnd),
  LAST_MONTH(
      day -> day.withDayOfMonth(1).minusMonths(1), day -> day.withDayOfMonth(1).minusDays(1)),
  NEXT_MONTH(day -> monthEnd(day).plusDays(1), day -> monthEnd(monthEnd(day).plusDays(1))),
  THIS_QUARTER(Period::quarter, day -> quarter(day).plusMonths(3).minusDays(1)),
  LAST_QUARTER(day -> quarter(day).minusMonths(3), day -> quarter(day).minusDays(1)),
  THIS_YEAR(day -> day.withDayOfYear(1), day -> day.withDayOfYear(1).plusYears(1).minusDays(1)),
  LAST_YEAR(day -> day.withDayOfYear(1).minusYears(1), day -> day.withDayOfYear(1).minusDays(1)),
  LAST_7_DAYS(day -> day.minusDays(6), day -> day),
  LAST_30_DAYS(day -> day.minusDays(29), day -> day),
  LAST_90_DAYS(day -> day.minusDays(89), day -> day),
  NEXT_7_DAYS(day -> day, day -> day.plusDays(6)),
  NEXT_30_DAYS(day -> day, day -> day.plusDays(29));

  private final UnaryOperator<LocalDate> first;
  private final UnaryOperator<LocalDate> last;

  Period(UnaryOperator<LocalDate> first, UnaryOperator<LocalDate> last) {
    this.first = first;
    this.last = last;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate monthEnd(LocalDate day) {
    return day.with(TemporalAdjusters.lastDayOfMonth());
  }

  private static LocalDate quarter(LocalDate day) {
    return day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
  }

  /** As addresses write it. */
  public String address() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the values of a condition mean; empty where they are days. */
  public static Optional<Period> of(List<String> values) {
    return Arrays.stream(values())
        .filter(period -> values.stream().allMatch(period.address()::equals))
        .findFirst();
  }

  /** The first and the last day, as a range is written; the first is empty for all days before. */
  List<String> days(LocalDate today) {
    return List.of(Objects.toString(first.apply(today), ""), last.apply(today).toString());
  }
}
