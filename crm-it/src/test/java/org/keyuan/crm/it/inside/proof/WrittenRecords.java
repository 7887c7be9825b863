package org.keyuan.crm.it.inside.proof;

import static org.keyuan.crm.shared.access.RecordKind.CUSTOMER;

import java.time.Instant;
import org.keyuan.crm.it.inside.Orders;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.RecordKind;

/** Rows of and about the foreign owner that no use case of theirs writes. */
final class WrittenRecords {
  private WrittenRecords() {}

  static void write(long customer) {
    tier(customer);
    tell(customer);
    changeMany(customer);
  }

  /** A move of its tier. */
  private static void tier(long customer) {
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
  }

  /** A refused row of the owner's import, and a notice. */
  private static void tell(long customer) {
    var sql = World.sql();
    sql.update(
        "INSERT INTO IMPORT_REJECT (RUN_ID, ROW_NO, CELLS, REASONS) SELECT MAX(ID), 1, ?, '[]' FROM "
            + ForeignRecords.WHERE.get(RecordKind.IMPORT),
        "[\"" + Canary.mark(RecordKind.IMPORT, "CELL") + "\"]");
    sql.update(
        "INSERT INTO NOTICE (ID, USER_ID, AT, MESSAGE_KEY, ARGUMENTS, RECORD_KIND, RECORD_ID)"
            + " SELECT ?, ID, ?, 'proof', ?, 'CUSTOMER', ? FROM APP_USER WHERE LOGIN_NAME = ?",
        sql.nextId("NOTICE"),
        Instant.now(),
        "[\"" + Canary.mark(RecordKind.PROFILE, "NOTICE") + "\"]",
        customer,
        Foreign.OWNER);
  }

  /** The owner's bulk changes, which nobody else knows of: one that is over, and one that waits. */
  private static void changeMany(long customer) {
    changeMany("DONE");
    World.sql()
        .update(
            "INSERT INTO BULK_ITEM (RUN_ID, SEQ_NO, RECORD_KIND, RECORD_ID, RECORD_VERSION, STATE)"
                + " VALUES (?, 1, 'CUSTOMER', ?, 1, 'PLANNED')",
            changeMany("PREVIEW"),
            customer);
  }

  private static long changeMany(String state) {
    var run = World.sql().nextId("BULK_RUN");
    World.sql()
        .update(
            "INSERT INTO BULK_RUN (ID, VERB, LIST_NAME, STATE, NOTE, CREATED_BY, CREATED_AT, ENDED_AT)"
                + " VALUES (?, 'REASSIGN', 'customer', ?, ?, ?, ?, ?)",
            run,
            state,
            Canary.mark(RecordKind.PROFILE, "BULK"),
            Foreign.OWNER,
            Instant.now(),
            "DONE".equals(state) ? Instant.now() : null);
    return run;
  }
}
