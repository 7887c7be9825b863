package org.keyuan.crm.shared.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * How the product's types are bound: instants as UTC date-times to the microsecond, enums by name.
 */
final class SqlValues {
  private SqlValues() {}

  static Object toColumn(Object value) {
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
