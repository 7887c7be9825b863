package org.keyuan.crm.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Record numbers of the demonstration data; the prefix keeps them apart from a company's own. */
final class Numbers {
  private Numbers() {}

  static String company() {
    return "FM";
  }

  static String store(int id) {
    return "FM-S%02d".formatted(id);
  }

  static String employee(int id) {
    return "FM-E%04d".formatted(id);
  }

  static String product(int id) {
    return "FM-P%04d".formatted(id);
  }

  static String customer(int id) {
    return "FM-C%05d".formatted(id);
  }

  /** One order per day, store and customer, so the three make its number. */
  static String order(LocalDate day, int store, int customer) {
    return "FM%s-%02d-%05d"
        .formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), store, customer);
  }
}
