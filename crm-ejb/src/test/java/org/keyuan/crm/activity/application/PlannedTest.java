package org.keyuan.crm.activity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.ScratchDatabase;

/** What comes next is the first entry of an index, however much is planned. */
class PlannedTest {
  private static final ScratchDatabase DATABASE = new ScratchDatabase();
  private static final DataScope ALL =
      new DataScope(Caller.system(), RecordKind.ACTIVITY, Action.VIEW);

  private static final String STAMPS = "VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY";
  private static final String STAMPED = "1, CURRENT_TIMESTAMP, 't', CURRENT_TIMESTAMP, 't'";

  /** A customer with so many that a database takes the index with care. */
  @BeforeAll
  static void fill() {
    DATABASE
        .sql()
        .update(
            "INSERT INTO CUSTOMER (ID, KIND, NUMBER, NAME, VERIFICATION, TIER, "
                + STAMPS
                + ") VALUES (7, 'ENTERPRISE', 'T7', 't', 'VERIFIED', 'ORDINARY', "
                + STAMPED
                + ")");
    DATABASE
        .sql()
        .update(
            "INSERT INTO ACTIVITY (ID, KIND, STATE, SUBJECT, CUSTOMER_ID, HAPPENS_AT, "
                + STAMPS
                + ") SELECT X, 'CALL', 'PLANNED', 't', 7, CURRENT_TIMESTAMP, "
                + STAMPED
                + " FROM SYSTEM_RANGE(1, 1000)");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void nextAtACustomer_isReadFromItsIndex_withoutSorting() {
    assertThat(plan(Planned.at(7))).contains("IX_ACTIVITY_CUSTOMER_ID_NEXT", "index sorted");
  }

  @Test
  void dueOfSomebody_isReadFromItsIndex_withoutSorting() {
    assertThat(plan(Planned.of(7, Instant.EPOCH, 6)))
        .contains("IX_ACTIVITY_OWNER_ID_NEXT", "index sorted");
  }

  private static String plan(Planned planned) {
    var sql = planned.sql(ALL);
    return DATABASE
        .sql()
        .list("EXPLAIN " + sql.jdbcText(), row -> row.text(1), sql.values().toArray())
        .toString();
  }
}
