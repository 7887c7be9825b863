package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkItems;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.bulk.domain.ItemState;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.record.Change;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** Moves planned records, some hundred at a time, each once and only as it was planned. */
@ApplicationScoped
class HandoverItems {
  private static final String PLANNED =
      """
      SELECT i.SEQ_NO, t.ID, t.%s, i.RECORD_VERSION, t.VERSION, i.FROM_OWNER_ID, t.OWNER_ID,
      t.DEPARTMENT_ID, i.TO_OWNER_ID, COALESCE(e.DEPARTMENT_ID, i.TO_DEPARTMENT_ID)
      FROM BULK_ITEM i JOIN %s t ON t.ID = i.RECORD_ID LEFT JOIN EMPLOYEE e ON e.ID = i.TO_OWNER_ID
      WHERE i.RUN_ID = ? AND i.SEQ_NO BETWEEN ? AND ? AND i.RECORD_KIND = ? AND i.STATE = 'PLANNED'
      """;

  @Inject private Database database;
  @Inject private BulkItems items;
  @Inject private OwnedTables tables;
  @Inject private ChangeLog changes;
  @Inject private CompanyClock clock;

  /**
   * Moves those whose numbers lie in the range; what was done before is not done again.
   *
   * @return how many were moved
   */
  long move(BulkRun run, KeyRange numbers) {
    long moved = 0;
    for (var spec : tables.all()) {
      moved += move(run, numbers, spec);
    }
    items.settleRest(run.id(), numbers);
    return moved;
  }

  private long move(BulkRun run, KeyRange numbers, ListSpec spec) {
    var planned =
        database.list(
            PLANNED.formatted(spec.nameColumn(), spec.table()),
            row -> item(spec, row),
            run.id(),
            numbers.low(),
            numbers.high(),
            spec.kind());
    List<Object[]> states = new ArrayList<>();
    List<Change> done = new ArrayList<>();
    var ready = new ArrayList<PlannedItem>();
    for (var item : planned) {
      var state = item.decide(run.isLeaver());
      if (state == ItemState.DONE) {
        ready.add(item);
      } else {
        states.add(state(run, item, state));
      }
    }
    write(run, spec, ready, states, done);
    database.updateAll("UPDATE BULK_ITEM SET STATE = ? WHERE RUN_ID = ? AND SEQ_NO = ?", states);
    changes.writeAll(done);
    return done.size();
  }

  /** Whoever changes a record between our reading and our writing is left the change. */
  private void write(
      BulkRun run,
      ListSpec spec,
      List<PlannedItem> ready,
      List<Object[]> states,
      List<Change> done) {
    var now = clock.now();
    var touched =
        database.updateAll(
            "UPDATE "
                + spec.table()
                + " SET OWNER_ID = ?, DEPARTMENT_ID = ?, VERSION = VERSION + 1, CHANGED_AT = ?,"
                + " CHANGED_BY = ? WHERE ID = ? AND VERSION = ?",
            ready.stream().map(item -> values(item, now)).toList());
    for (int i = 0; i < touched.length; i++) {
      var item = ready.get(i);
      states.add(state(run, item, touched[i] == 1 ? ItemState.DONE : ItemState.CHANGED));
      if (touched[i] == 1) {
        done.add(item.change());
      }
    }
  }

  private static Object[] values(PlannedItem item, Instant now) {
    return new Object[] {
      item.next().ownerId(),
      item.next().departmentId(),
      now,
      CallerContext.current().loginName(),
      item.id(),
      item.version()
    };
  }

  private static Object[] state(BulkRun run, PlannedItem item, ItemState state) {
    return new Object[] {state, run.id(), item.number()};
  }

  private static PlannedItem item(ListSpec spec, Row row) throws SQLException {
    return new PlannedItem(
        row.number(1),
        spec.kind(),
        row.number(2),
        row.text(3),
        (int) row.number(4),
        (int) row.number(5),
        row.id(6),
        Ownership.of(row.id(7), row.id(8)),
        Ownership.of(row.id(9), row.id(10)));
  }
}
