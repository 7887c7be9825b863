package org.keyuan.crm.tiering.domain;

import java.time.LocalDate;

/**
 * The twelve full calendar months before the month of the given date, and the twelve before those.
 * Every date of a month has the same window: 1998-12-01 and 1998-12-20 both read 1997-12-01 to
 * 1998-11-30.
 *
 * @param asOf the date that is asked about
 * @param from first day
 * @param to day after the last one
 */
public record TierWindow(LocalDate asOf, LocalDate from, LocalDate to) {
  private static final int MONTHS = 12;

  public static TierWindow before(LocalDate asOf) {
    LocalDate to = asOf.withDayOfMonth(1);
    return new TierWindow(asOf, to.minusMonths(MONTHS), to);
  }

  /**
   * First day of the window before, which growth is measured against; it ends where this one
   * begins.
   */
  public LocalDate earlierFrom() {
    return from.minusMonths(MONTHS);
  }

  public LocalDate lastDay() {
    return to.minusDays(1);
  }
}
