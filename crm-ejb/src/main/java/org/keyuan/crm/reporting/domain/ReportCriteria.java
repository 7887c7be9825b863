package org.keyuan.crm.reporting.domain;

import java.time.LocalDate;

/**
 * What a report is asked for. Everything but the period may be null, which means "all".
 *
 * @param from first day, for {@link ReportPeriod#CUSTOM} only
 * @param to last day, included, for {@link ReportPeriod#CUSTOM} only
 * @param regionId a region with everything below it
 * @param departmentId a department with everything below it
 * @param ownerId an employee
 * @param tier code of a customer tier
 */
public record ReportCriteria(
    ReportPeriod period,
    LocalDate from,
    LocalDate to,
    Long regionId,
    Long departmentId,
    Long ownerId,
    String tier) {

  public static final ReportCriteria ALL =
      new ReportCriteria(ReportPeriod.ALL, null, null, null, null, null, null);

  /** The same with the days that the period means on the given business date. */
  public ReportCriteria on(LocalDate day) {
    return period == ReportPeriod.CUSTOM
        ? this
        : new ReportCriteria(
            ReportPeriod.CUSTOM,
            period.from(day),
            period.to(day),
            regionId,
            departmentId,
            ownerId,
            tier);
  }
}
