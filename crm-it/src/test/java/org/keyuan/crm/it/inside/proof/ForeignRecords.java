package org.keyuan.crm.it.inside.proof;

import static java.util.Map.entry;
import static org.keyuan.crm.shared.access.RecordKind.CONTACT;
import static org.keyuan.crm.shared.access.RecordKind.CUSTOMER;
import static org.keyuan.crm.shared.access.RecordKind.SALES_ORDER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.it.inside.Customers;
import org.keyuan.crm.it.inside.Documents;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.Orders;
import org.keyuan.crm.it.inside.Products;
import org.keyuan.crm.it.inside.Requests;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.reporting.application.ReportArchiving;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.sales.domain.OrderLineCommand;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;

/**
 * Makes a record of every kind for the foreign owner and fills it with marks. A new kind of record
 * says here where its foreign one is found, and how it is made.
 */
final class ForeignRecords {
  private static final String BY = " WHERE CREATED_BY = '" + Foreign.OWNER + "'";
  private static final String LIVING = BY + " AND DELETED_AT IS NULL";

  /** The table and condition of each kind's foreign record; kinds without records are left out. */
  static final Map<RecordKind, String> WHERE =
      Map.ofEntries(
          entry(CUSTOMER, "CUSTOMER" + LIVING),
          entry(CONTACT, "CONTACT" + LIVING),
          entry(SALES_ORDER, "SALES_ORDER" + LIVING),
          entry(RecordKind.IMPORT, "IMPORT_RUN" + LIVING),
          entry(RecordKind.REPORT, "REPORT_ARCHIVE" + BY),
          entry(RecordKind.PRODUCT, "PRODUCT WHERE NUMBER = 'PROOF-PRODUCT'"),
          entry(RecordKind.EMPLOYEE, "EMPLOYEE WHERE NUMBER = 'PROOF-proofowner'"),
          entry(RecordKind.DEPARTMENT, "DEPARTMENT WHERE CODE = 'PROOF-B1'"),
          entry(RecordKind.REGION, "REGION"),
          entry(RecordKind.DICTIONARY, "DICTIONARY_ENTRY"),
          entry(RecordKind.PARAMETER, "SYSTEM_PARAMETER WHERE VALUE_TYPE = 'TEXT'"),
          entry(RecordKind.USER, "APP_USER WHERE LOGIN_NAME = '" + Foreign.OWNER + "'"),
          entry(RecordKind.ROLE, "APP_ROLE WHERE CODE = 'MARKETER'"),
          entry(RecordKind.PROFILE, "NOTICE WHERE MESSAGE_KEY = 'proof'"),
          entry(RecordKind.JOB, "JOB_RUN"),
          entry(
              RecordKind.IDENTITY_VERIFICATION,
              "IDENTITY_VERIFICATION WHERE LOGIN_NAME = '" + Foreign.OWNER + "'"),
          entry(RecordKind.TIERING, "TIER_POLICY"),
          entry(RecordKind.AUDIT, "AUDIT_ENTRY WHERE LOGIN_NAME = '" + Foreign.OWNER + "'"));

  private ForeignRecords() {}

  static void make() {
    Inside.as(Foreign.OWNER, ForeignRecords::enter);
    var customer = World.sql().number("SELECT MAX(ID) FROM " + WHERE.get(CUSTOMER));
    Marks.fill(CUSTOMER, "CUSTOMER");
    Marks.fill(CONTACT, "CONTACT");
    Marks.fill(SALES_ORDER, "SALES_ORDER");
    World.sql()
        .update("UPDATE CUSTOMER SET TIER = 'VIP', AMOUNT_12M = 7654321.07 WHERE ID = ?", customer);
    World.sql().update("UPDATE SALES_ORDER SET COST = 5432109.08" + BY);
    tell(customer);
    handOver(customer);
    var realName = Canary.mark(RecordKind.IDENTITY_VERIFICATION, "REAL_NAME");
    Requests.send(Foreign.OWNER, realName, Documents.number());
    Inside.as(
        Foreign.OWNER,
        () -> {
          var reports = Inside.bean(ReportArchiving.class);
          reports.archive(ReportCode.SALES, ReportCriteria.ALL);
          return null;
        });
  }

  private static Object enter() throws Exception {
    for (var deleted : List.of(true, false)) {
      var customer = Customers.verified(Foreign.OWNER);
      var contact = Inside.bean(ContactService.class).add(contact(customer), null);
      var order = Orders.service().enter(order(customer), null);
      if (deleted) {
        Orders.service().delete(order, 1);
        Inside.bean(ContactService.class).delete(contact, 1);
        Customers.service().delete(customer, Customers.version(customer));
      }
    }
    var name = Canary.mark(RecordKind.IMPORT, "FILE_NAME") + ".csv";
    var text = "number,name,kind\nP-1," + Canary.mark(RecordKind.IMPORT, "CELL") + ",ENTERPRISE\n";
    try (var upload = upload(name, text)) {
      Inside.bean(ImportService.class).upload("customers", upload);
    }
    return null;
  }

  /** The owner's record of this list in the recycle bin; 1 where there is none. */
  static Long deleted(String list) {
    var spec = ListProbes.spec(list);
    return spec.kind().isOwned()
        ? World.sql()
            .number("SELECT MAX(ID) FROM " + spec.table() + BY + " AND DELETED_AT IS NOT NULL")
        : Long.valueOf(1);
  }

  static Upload upload(String name, String text) {
    try {
      var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      return Upload.take(UploadPurpose.SPREADSHEET, name, content);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static ContactCommand contact(long customer) {
    return new ContactCommand(customer, "x", null, null, null, null, null, null, null, null);
  }

  private static OrderCommand order(long customer) {
    var product = Products.any();
    var lines =
        List.of(
            new OrderLineCommand(product, BigDecimal.ONE, new BigDecimal("98765.4327")),
            new OrderLineCommand(product, BigDecimal.ONE, new BigDecimal("8666665.6573")));
    return new OrderCommand(null, customer, Orders.ORDERED_ON, null, null, lines);
  }

  /** The owner's handover, which nobody else knows of. */
  private static void handOver(long customer) {
    var run = World.sql().nextId("HANDOVER_RUN");
    World.sql()
        .update(
            "INSERT INTO HANDOVER_RUN (ID, PURPOSE, STATE, NOTE, CREATED_BY, CREATED_AT)"
                + " VALUES (?, 'CHOSEN', 'PREVIEW', ?, ?, ?)",
            run,
            Canary.mark(RecordKind.PROFILE, "HANDOVER"),
            Foreign.OWNER,
            Instant.now());
    World.sql()
        .update(
            "INSERT INTO HANDOVER_ITEM (RUN_ID, SEQ_NO, RECORD_KIND, RECORD_ID, RECORD_VERSION, STATE)"
                + " VALUES (?, 1, 'CUSTOMER', ?, 1, 'PLANNED')",
            run,
            customer);
  }

  static long handover() {
    return World.sql().number("SELECT MAX(ID) FROM HANDOVER_RUN" + BY);
  }

  /** A move of its tier, and a notice of it to its owner. */
  private static void tell(long customer) {
    var sql = World.sql();
    var now = Instant.now();
    var run = sql.nextId("TIER_RUN");
    sql.update(
        "INSERT INTO TIER_RUN (ID, AS_OF, WINDOW_FROM, WINDOW_TO, POLICY_ID, STARTED_AT, ENDED_AT)"
            + " VALUES (?, ?, ?, ?, 1, ?, ?)",
        run,
        Orders.ORDERED_ON,
        Orders.ORDERED_ON,
        Orders.ORDERED_ON,
        now,
        now);
    sql.update(
        "INSERT INTO TIER_HISTORY (ID, CUSTOMER_ID, AS_OF, CHANGED_AT, FROM_TIER, TO_TIER,"
            + " TIER_RUN_ID, POLICY_ID, REASON_KEY) VALUES (?, ?, ?, ?, 'ORDINARY', 'VIP', ?, 1, ?)",
        sql.nextId("TIER_HISTORY"),
        customer,
        Orders.ORDERED_ON,
        now,
        run,
        Canary.mark(CUSTOMER, "REASON"));
    sql.update(
        "INSERT INTO TIER_EVALUATION (CUSTOMER_ID, TIER_RUN_ID, COMPUTED_TIER, FORMER_TIER,"
            + " SALES_COUNT, AMOUNT, EARLIER_AMOUNT, GROSS_MARGIN)"
            + " VALUES (?, ?, 'VIP', 'ORDINARY', 1, 7654321.07, 0, 0)",
        customer,
        run);
    sql.update(
        "INSERT INTO IMPORT_REJECT (RUN_ID, ROW_NO, CELLS, REASONS) SELECT MAX(ID), 1, ?, '[]' FROM "
            + WHERE.get(RecordKind.IMPORT),
        "[\"" + Canary.mark(RecordKind.IMPORT, "CELL") + "\"]");
    sql.update(
        "INSERT INTO NOTICE (ID, USER_ID, AT, MESSAGE_KEY, ARGUMENTS, RECORD_KIND, RECORD_ID)"
            + " SELECT ?, ID, ?, 'proof', ?, 'CUSTOMER', ? FROM APP_USER WHERE LOGIN_NAME = ?",
        sql.nextId("NOTICE"),
        now,
        "[\"" + Canary.mark(RecordKind.PROFILE, "NOTICE") + "\"]",
        customer,
        Foreign.OWNER);
  }
}
