package org.keyuan.crm.shared.record;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Gives a value as a driver returns it the type that the product works with. */
public final class StoredValue {

  private StoredValue() {}

  /** The value as the wanted type; null stays null. */
  public static Object as(Class<?> type, Object value) {
    if (value == null || type.isInstance(value)) {
      return value;
    }
    if (value instanceof Number number) {
      return number(type, number);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(c -> c.toString().equals(value))
          .findFirst()
          .orElseThrow();
    }
    return time(type, value);
  }

  private static Object number(Class<?> type, Number number) {
    if (type == Long.class || type == long.class) {
      return number.longValue();
    }
    if (type == Integer.class || type == int.class) {
      return number.intValue();
    }
    return type == BigDecimal.class ? new BigDecimal(number.toString()) : number;
  }

  private static Object time(Class<?> type, Object value) {
    if (type == LocalDate.class) {
      return value instanceof Date date ? date.toLocalDate() : local(value).toLocalDate();
    }
    return type == Instant.class ? local(value).toInstant(ZoneOffset.UTC) : value;
  }

  private static LocalDateTime local(Object value) {
    return value instanceof Timestamp timestamp
        ? timestamp.toLocalDateTime()
        : (LocalDateTime) value;
  }
}
