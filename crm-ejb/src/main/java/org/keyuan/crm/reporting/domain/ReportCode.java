package org.keyuan.crm.reporting.domain;

import org.keyuan.crm.shared.access.RecordKind;

/** The reports that the product ships. Titles stand in the bundle as {@code report.title.CODE}. */
public enum ReportCode {
  CUSTOMERS(RecordKind.CUSTOMER),
  CONTACTS(RecordKind.CONTACT),
  SALES(RecordKind.SALES_ORDER),
  SALES_BY_MONTH(RecordKind.SALES_ORDER),
  SALES_BY_REGION(RecordKind.SALES_ORDER),
  SALES_BY_PRODUCT(RecordKind.SALES_ORDER),
  SALES_BY_EMPLOYEE(RecordKind.SALES_ORDER);

  private final RecordKind reads;

  ReportCode(RecordKind reads) {
    this.reads = reads;
  }

  /** The kind of record whose data scope decides what the report contains. */
  public RecordKind reads() {
    return reads;
  }
}
