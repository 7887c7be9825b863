package org.keyuan.crm.it.inside.proof;

import static java.util.Map.entry;
import static org.keyuan.crm.shared.access.RecordKind.ACTIVITY;
import static org.keyuan.crm.shared.access.RecordKind.CONTACT;
import static org.keyuan.crm.shared.access.RecordKind.CUSTOMER;
import static org.keyuan.crm.shared.access.RecordKind.IMPORT;
import static org.keyuan.crm.shared.access.RecordKind.SALES_ORDER;

import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * What a list has to show, said by SQL that has nothing to do with the list's own.
 *
 * @param kind whose permission opens the list
 * @param owners the kind whose reach decides on the rows
 * @param rows id, owner and department of every row
 * @param asked what the list is asked for, so that few rows must do
 */
public record KnownList(RecordKind kind, RecordKind owners, String rows, String asked) {
  private static final String LIVING = " t WHERE t.DELETED_AT IS NULL";
  private static final String CNRY = " LIKE '%CNRY%'";

  /** Every list of the product by its name. */
  public static final Map<String, KnownList> ALL =
      Map.ofEntries(
          entry("customer", owned(CUSTOMER, "CUSTOMER" + LIVING + " AND t.NAME" + CNRY)),
          entry("contact", owned(CONTACT, "CONTACT" + LIVING + " AND t.NAME" + CNRY)),
          entry("order", owned(SALES_ORDER, "SALES_ORDER" + LIVING + " AND t.NUMBER" + CNRY)),
          entry("activity", owned(ACTIVITY, "ACTIVITY" + LIVING + " AND t.SUBJECT" + CNRY)),
          entry("import", owned(IMPORT, "IMPORT_RUN" + LIVING + " AND t.FILE_NAME" + CNRY)),
          entry("tiermove", moves()),
          entry("product", all(RecordKind.PRODUCT, "PRODUCT" + LIVING)),
          entry("employee", all(RecordKind.EMPLOYEE, "EMPLOYEE" + LIVING)),
          entry("department", all(RecordKind.DEPARTMENT, "DEPARTMENT" + LIVING)),
          entry(
              "region",
              narrowed(
                  RecordKind.REGION,
                  "REGION" + LIVING + " AND t.NAME LIKE '%\u6d77\u6dc0%'",
                  "\u6d77\u6dc0")),
          entry("dictionary", all(RecordKind.DICTIONARY, "DICTIONARY_ENTRY" + LIVING)),
          entry("parameter", all(RecordKind.PARAMETER, "SYSTEM_PARAMETER t")),
          entry("user", all(RecordKind.USER, "APP_USER" + LIVING)),
          entry("role", all(RecordKind.ROLE, "APP_ROLE t")),
          entry("mail", all(RecordKind.MAIL, "MAIL_OUTBOX t")),
          entry(
              "registration",
              all(
                  RecordKind.REGISTRATION,
                  "REGISTRATION t WHERE t.STATE IN ('WAITING', 'APPROVED', 'REJECTED')")),
          entry(
              "realname",
              all(
                  RecordKind.IDENTITY_VERIFICATION,
                  "IDENTITY_VERIFICATION t WHERE t.SUBMITTED_AT IS NOT NULL")),
          entry("audit", audit()));

  private static KnownList owned(RecordKind kind, String from) {
    var rows = "SELECT t.ID, t.OWNER_ID, t.DEPARTMENT_ID FROM " + from;
    return new KnownList(kind, kind, rows, "q=CNRY");
  }

  private static KnownList all(RecordKind kind, String from) {
    return narrowed(kind, from, "");
  }

  private static KnownList narrowed(RecordKind kind, String from, String text) {
    return new KnownList(kind, kind, "SELECT t.ID, NULL, NULL FROM " + from, "q=" + text);
  }

  /** A row opens the customer, whose owner it has. */
  private static KnownList moves() {
    var rows =
        "SELECT c.ID, c.OWNER_ID, c.DEPARTMENT_ID FROM TIER_HISTORY t JOIN CUSTOMER c"
            + " ON c.ID = t.CUSTOMER_ID AND c.DELETED_AT IS NULL WHERE c.NAME"
            + CNRY;
    return new KnownList(RecordKind.TIERING, CUSTOMER, rows, "q=CNRY");
  }

  /** What one person did, because looking writes more of it. */
  private static KnownList audit() {
    var rows = "SELECT t.ID, NULL, NULL FROM AUDIT_ENTRY t WHERE t.LOGIN_NAME = 'proofbelow'";
    return new KnownList(RecordKind.AUDIT, RecordKind.AUDIT, rows, "f=loginName%3Dproofbelow");
  }
}
