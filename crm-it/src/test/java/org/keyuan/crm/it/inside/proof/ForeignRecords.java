package org.keyuan.crm.it.inside.proof;

import static java.util.Map.entry;
import static org.keyuan.crm.shared.access.RecordKind.ACTIVITY;
import static org.keyuan.crm.shared.access.RecordKind.CONTACT;
import static org.keyuan.crm.shared.access.RecordKind.CUSTOMER;
import static org.keyuan.crm.shared.access.RecordKind.SALES_ORDER;

import java.util.Map;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * A record of every kind that belongs to the foreign owner and is full of marks. A new kind of
 * record says here where its foreign one is found; it is made in {@link EnteredRecords} by its use
 * case, or in {@link WrittenRecords} or {@link ConsoleRecords} where only the product itself makes
 * such rows.
 */
final class ForeignRecords {
  static final String BY = " WHERE CREATED_BY = '" + Foreign.OWNER + "'";
  private static final String LIVING = BY + " AND DELETED_AT IS NULL";

  /** The table and condition of each kind's foreign record; kinds without records are left out. */
  static final Map<RecordKind, String> WHERE =
      Map.ofEntries(
          entry(CUSTOMER, "CUSTOMER" + LIVING),
          entry(CONTACT, "CONTACT" + LIVING),
          entry(ACTIVITY, "ACTIVITY" + LIVING),
          entry(SALES_ORDER, "SALES_ORDER" + LIVING),
          entry(RecordKind.IMPORT, "IMPORT_RUN" + LIVING),
          entry(RecordKind.REPORT, "REPORT_ARCHIVE" + BY),
          entry(RecordKind.PRODUCT, "PRODUCT WHERE NUMBER = 'PROOF-PRODUCT'"),
          entry(RecordKind.EMPLOYEE, "EMPLOYEE WHERE NUMBER = 'PROOF-proofowner'"),
          entry(RecordKind.DEPARTMENT, "DEPARTMENT WHERE CODE = 'PROOF-C'"),
          entry(RecordKind.REGION, "REGION WHERE DELETED_AT IS NULL"),
          entry(RecordKind.DICTIONARY, "DICTIONARY_ENTRY WHERE DELETED_AT IS NULL"),
          entry(RecordKind.PARAMETER, "SYSTEM_PARAMETER WHERE NAME = 'company.name'"),
          entry(RecordKind.USER, "APP_USER WHERE LOGIN_NAME = '" + Foreign.OWNER + "'"),
          entry(RecordKind.ROLE, "APP_ROLE WHERE CODE = 'MARKETER'"),
          entry(RecordKind.PROFILE, "NOTICE WHERE MESSAGE_KEY = 'proof'"),
          entry(RecordKind.JOB, "JOB_RUN WHERE RUN_KEY = '" + ConsoleRecords.KEY + "'"),
          entry(RecordKind.MAIL, "MAIL_OUTBOX WHERE MAIL_KEY = '" + ConsoleRecords.KEY + "'"),
          entry(RecordKind.SAVED_FILTER, "SAVED_FILTER" + BY),
          entry(RecordKind.REGISTRATION, "REGISTRATION" + BY),
          entry(
              RecordKind.IDENTITY_VERIFICATION,
              "IDENTITY_VERIFICATION WHERE LOGIN_NAME = '" + Foreign.OWNER + "'"),
          entry(RecordKind.TIERING, "TIER_POLICY"),
          entry(
              RecordKind.AUDIT,
              "AUDIT_ENTRY WHERE RECORD_KIND = 'CONTACT' AND ACTION_CODE = 'CREATE' AND LOGIN_NAME = '"
                  + Foreign.OWNER
                  + "'"));

  private ForeignRecords() {}

  static void make() {
    Inside.as(Foreign.OWNER, EnteredRecords::enter);
    var customer = World.sql().number("SELECT MAX(ID) FROM " + WHERE.get(CUSTOMER));
    Marks.fill(CUSTOMER, "CUSTOMER");
    Marks.fill(CONTACT, "CONTACT");
    Marks.fill(SALES_ORDER, "SALES_ORDER");
    Marks.fill(ACTIVITY, "ACTIVITY");
    World.sql()
        .update("UPDATE CUSTOMER SET TIER = 'VIP', AMOUNT_12M = 7654321.07 WHERE ID = ?", customer);
    World.sql().update("UPDATE SALES_ORDER SET COST = 5432109.08" + BY);
    WrittenRecords.write(customer);
    EnteredRecords.enterLater();
    ConsoleRecords.write();
  }

  /** The owner's record of this list in the recycle bin; 1 where there is none. */
  static Long deleted(String list) {
    var spec = ListProbes.spec(list);
    return spec.kind().isOwned()
        ? World.sql()
            .number("SELECT MAX(ID) FROM " + spec.table() + BY + " AND DELETED_AT IS NOT NULL")
        : Long.valueOf(1);
  }

  static long bulkRun() {
    return World.sql().number("SELECT MAX(ID) FROM BULK_RUN" + BY + " AND STATE = 'PREVIEW'");
  }

  /** Where the owner is signed in. */
  static long session() {
    return World.sql()
        .number(
            "SELECT MAX(ID) FROM USER_SESSION WHERE USER_ID ="
                + " (SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?)",
            Foreign.OWNER);
  }
}
