package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The time as the company sees it: instants in UTC, business dates in the company's zone. */
@ApplicationScoped
public class CompanyClock {

  private static final Clock UTC = Clock.systemUTC();

  @Inject private Parameters parameters;

  /** Now, to the microsecond that databases keep. */
  public Instant now() {
    return UTC.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Today's business date. */
  public LocalDate today() {
    return LocalDate.ofInstant(UTC.instant(), parameters.zone());
  }

  /** The time of day where the company is. */
  public LocalTime timeOfDay() {
    return LocalTime.ofInstant(UTC.instant(), parameters.zone());
  }
}
