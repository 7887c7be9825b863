package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkChoice;
import org.keyuan.crm.bulk.application.BulkDetail;
import org.keyuan.crm.bulk.application.BulkStart;
import org.keyuan.crm.bulk.domain.BulkState;
import org.keyuan.crm.handover.application.HandoverPreparation;
import org.keyuan.crm.handover.application.ReassignCommand;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;

/** BulkChanges that the job carries out, because they are big or were left half-way. */
class HandoverJobChecks {
  private static final int MORE_THAN_AT_ONCE = 501;

  @Test
  void bigOne_isMovedByTheJob_eachRecordOnce() {
    var name = Customers.freshName();
    enter(name, MORE_THAN_AT_ONCE);
    var run = prepare(name);
    HandoverChecks.confirm("leader", run);
    var done = done(run);
    assertThat(done.run().jobRunId()).isNotNull();
    assertThat(done.done()).isEqualTo(MORE_THAN_AT_ONCE);
    assertThat(owned(name, "second")).isEqualTo(MORE_THAN_AT_ONCE);
    assertThat(told(name)).isEqualTo(MORE_THAN_AT_ONCE);
  }

  @Test
  void oneLeftHalfWay_goesOn_andOnlyOnce() {
    var name = Customers.freshName();
    enter(name, 3);
    var run = prepare(name);
    Inside.as("leader", () -> Inside.bean(BulkStart.class).confirm(run, false));
    assertThat(HandoverChecks.detail("leader", run).stuck()).isTrue();
    goOn(run);
    var done = done(run);
    assertThat(done.stuck()).isFalse();
    assertThat(owned(name, "second")).isEqualTo(3);
    goOn(run);
    assertThat(HandoverChecks.detail("leader", run).run().jobRunId())
        .isEqualTo(done.run().jobRunId());
    assertThat(told(name)).isEqualTo(3);
  }

  private static void enter(String name, int count) {
    World.get();
    Inside.as(
        "first",
        () ->
            IntStream.range(0, count)
                .mapToObj(i -> Customers.service().enter(Customers.named(name + " " + i), null))
                .toList());
  }

  private static long prepare(String name) {
    var filter = ListFilter.of(List.of(new Condition("name", true, List.of(name))));
    var second = World.get().employee("second");
    var all =
        new ReassignCommand(
            new BulkChoice("customer", true, Set.of(), filter), second, Set.of(), null);
    return Inside.as("leader", () -> Inside.bean(HandoverPreparation.class).reassign(all, null));
  }

  private static void goOn(long run) {
    Inside.as(
        "leader",
        () -> {
          Inside.bean(BulkChanges.class).goOn(run);
          return null;
        });
  }

  private static BulkDetail done(long run) {
    var detail = HandoverChecks.detail("leader", run);
    for (int i = 0; i < 600 && detail.run().state() != BulkState.DONE; i++) {
      Trail.breathe();
      detail = HandoverChecks.detail("leader", run);
    }
    assertThat(detail.run().state()).isEqualTo(BulkState.DONE);
    return detail;
  }

  private static long owned(String name, String person) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM CUSTOMER WHERE NAME LIKE ? AND OWNER_ID = ?",
            name + " %",
            World.get().employee(person));
  }

  /** How many rows of the trail tell of the customers' new owner. */
  private static long told(String name) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION_CODE = 'REASSIGN' AND RECORD_KIND ="
                + " 'CUSTOMER' AND RECORD_NAME LIKE ?",
            name + " %");
  }
}
