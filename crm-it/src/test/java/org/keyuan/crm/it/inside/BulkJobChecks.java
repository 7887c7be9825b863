package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkChoice;
import org.keyuan.crm.bulk.application.BulkDetail;
import org.keyuan.crm.bulk.application.BulkPreparation;
import org.keyuan.crm.bulk.application.BulkStart;
import org.keyuan.crm.bulk.application.BulkWork;
import org.keyuan.crm.bulk.domain.BulkState;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;

/** Changes that the job carries out, because they are big or were left half-way. */
class BulkJobChecks {
  private static final int MORE_THAN_AT_ONCE = 501;

  @Test
  void bigOne_isDoneByTheJob_eachRecordOnce_andTakenBack() {
    var name = Customers.freshName();
    enter(name, MORE_THAN_AT_ONCE);
    var run = prepare(name);
    var begun = System.nanoTime();
    BulkChecks.confirm("first", run);
    var done = done(run);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(done.run().jobRunId()).isNotNull();
    assertThat(done.done()).isEqualTo(MORE_THAN_AT_ONCE);
    assertThat(remarked(name)).isEqualTo(MORE_THAN_AT_ONCE);
    assertThat(told(name)).isEqualTo(MORE_THAN_AT_ONCE);
    // ten thousand in well under two minutes
    assertThat(took).isLessThan(Duration.ofSeconds(12));
    var back = BulkChecks.undo("first", run);
    BulkChecks.confirm("first", back);
    assertThat(done(back).done()).isEqualTo(MORE_THAN_AT_ONCE);
    assertThat(remarked(name)).isZero();
  }

  @Test
  void oneLeftHalfWay_goesOn_andDoesNothingTwice() {
    var name = Customers.freshName();
    enter(name, 5);
    var run = prepare(name);
    Inside.as(
        "first",
        () -> {
          Inside.bean(BulkStart.class).confirm(run, false);
          return Inside.bean(BulkWork.class).work(run, new KeyRange(1, 2));
        });
    assertThat(BulkChecks.detail("first", run).stuck()).isTrue();
    assertThat(remarked(name)).isEqualTo(2);
    Inside.as(
        "first",
        () -> {
          Inside.bean(BulkChanges.class).goOn(run);
          return null;
        });
    assertThat(done(run).done()).isEqualTo(5);
    assertThat(remarked(name)).isEqualTo(5);
    assertThat(told(name)).isEqualTo(5);
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
    var all = new BulkChoice("customer", true, Set.of(), filter);
    return Inside.as(
        "first", () -> Inside.bean(BulkPreparation.class).edit(all, "remarks", "many", null));
  }

  private static BulkDetail done(long run) {
    var detail = BulkChecks.detail("first", run);
    for (int i = 0; i < 600 && detail.run().state() != BulkState.DONE; i++) {
      Trail.breathe();
      detail = BulkChecks.detail("first", run);
    }
    assertThat(detail.run().state()).isEqualTo(BulkState.DONE);
    return detail;
  }

  private static long remarked(String name) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM CUSTOMER WHERE NAME LIKE ? AND REMARKS = 'many'", name + " %");
  }

  private static long told(String name) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION_CODE = 'EDIT' AND RECORD_KIND ="
                + " 'CUSTOMER' AND RECORD_NAME LIKE ?",
            name + " %");
  }
}
