package org.keyuan.crm.settings;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.RecordKind;

/** The categories of the data dictionary, and the column of the table that keeps the codes. */
public enum DictionaryCategory {
  INDUSTRY(RecordKind.CUSTOMER, "INDUSTRY"),
  ENTERPRISE_SIZE(RecordKind.CUSTOMER, "SIZE_CODE"),
  CUSTOMER_SOURCE(RecordKind.CUSTOMER, "SOURCE"),
  POSITION_LEVEL(RecordKind.CONTACT, "POSITION_LEVEL"),
  SEX(RecordKind.CUSTOMER, "SEX"),
  PRODUCT_CATEGORY(RecordKind.PRODUCT, "CATEGORY");

  private final RecordKind usedBy;
  private final String column;

  DictionaryCategory(RecordKind usedBy, String column) {
    this.usedBy = usedBy;
    this.column = column;
  }

  /** The kind of record that uses the category; its table has the same name. */
  RecordKind usedBy() {
    return usedBy;
  }

  String column() {
    return column;
  }

  /** All names as a list's column wants them. */
  static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(","));
  }
}
