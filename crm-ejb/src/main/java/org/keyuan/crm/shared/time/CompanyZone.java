package org.keyuan.crm.shared.time;

import java.time.LocalDate;
import java.time.ZoneId;

/** Where the company is: a day that a person names begins and ends there. */
@FunctionalInterface
public interface CompanyZone {

  /** The company's time zone, in which business dates are meant. */
  ZoneId zone();

  /** The day that it is there. */
  default LocalDate today() {
    return LocalDate.now(zone());
  }
}
