package org.keyuan.crm.customer.application;

import java.util.List;
import java.util.stream.Stream;
import org.keyuan.crm.shared.importing.kind.CellType;
import org.keyuan.crm.shared.importing.kind.ImportColumn;

/** What files of customers may say; the contact's columns repeat, a row each contact. */
final class CustomerColumns {
  private static final int REGION_LENGTH = 300;

  private CustomerColumns() {}

  static List<ImportColumn> all() {
    return Stream.of(common(), individual(), enterprise(), contact())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ImportColumn> common() {
    return List.of(
        ImportColumn.text("number", 30, "C-1001").mandatory(),
        ImportColumn.text("kind", 20, "ENTERPRISE"),
        ImportColumn.text("name", 200, "Suzhou Example Co."),
        ImportColumn.text("phone", 40, "0512-62881234"),
        ImportColumn.text("mobile", 40, ""),
        ImportColumn.text("email", 200, "info@example.com"),
        ImportColumn.text("address", 400, ""),
        ImportColumn.text("region", REGION_LENGTH, "320500"),
        ImportColumn.text("source", 50, "EXHIBITION"),
        ImportColumn.text("owner", 100, ""),
        ImportColumn.text("tags", 500, ""),
        ImportColumn.text("remarks", 2000, ""));
  }

  private static List<ImportColumn> individual() {
    return List.of(
        ImportColumn.text("sex", 10, ""),
        ImportColumn.of("birthDate", CellType.DATE, ""),
        ImportColumn.text("identityCard", 20, ""),
        ImportColumn.text("employer", 200, ""),
        ImportColumn.text("employerPhone", 40, ""),
        ImportColumn.text("hobbies", 500, ""),
        ImportColumn.text("background", 2000, ""));
  }

  private static List<ImportColumn> enterprise() {
    return List.of(
        ImportColumn.text("creditCode", 18, "91320594MA1MT0XX1D"),
        ImportColumn.text("industry", 50, "MANUFACTURING"),
        ImportColumn.text("size", 50, "MEDIUM"),
        ImportColumn.text("personInCharge", 100, ""),
        ImportColumn.of("relationshipSince", CellType.DATE, "2020-01-31"),
        ImportColumn.text("businessDealings", 2000, ""));
  }

  static List<ImportColumn> contact() {
    return List.of(
        ImportColumn.text("contactName", 100, "Han Mei").repeating(),
        ImportColumn.text("contactPosition", 100, "").repeating(),
        ImportColumn.text("contactPositionLevel", 50, "4").repeating(),
        ImportColumn.text("contactPhone", 40, "").repeating(),
        ImportColumn.text("contactMobile", 40, "13800138000").repeating(),
        ImportColumn.text("contactEmail", 200, "").repeating(),
        ImportColumn.of("contactBirthday", CellType.DATE, "").repeating(),
        ImportColumn.text("contactPreferences", 1000, "").repeating(),
        ImportColumn.of("contactMainContact", CellType.BOOLEAN, "1").repeating());
  }
}
