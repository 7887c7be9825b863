package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.activity.application.ActivityCompletion;
import org.keyuan.crm.activity.application.ActivityQueries;
import org.keyuan.crm.activity.application.ActivityRow;
import org.keyuan.crm.activity.domain.ActivityCommand;
import org.keyuan.crm.activity.domain.ActivityKind;
import org.keyuan.crm.activity.domain.ActivityState;
import org.keyuan.crm.activity.domain.DoneCommand;
import org.keyuan.crm.activity.domain.NotPlannedException;
import org.keyuan.crm.merge.application.CustomerMerges;
import org.keyuan.crm.merge.application.MergeCommand;
import org.keyuan.crm.recycle.RecycleBin;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.StaleRecordException;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.timeline.TimelineQueries;

/** What is planned at a customer is shown first, done once, and goes wherever the customer goes. */
class ActivityChecks {
  private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

  @Test
  void next_isTheEarliestPlanned_ofThoseThatTheCallerSees() {
    var customer = Customers.enter("first");
    assertThat(next("first", customer)).isEmpty();
    plan("first", customer, "later", Duration.ofDays(9));
    plan("leader", customer, "sooner", Duration.ofDays(2));
    var cancelled = plan("first", customer, "cancelled", Duration.ofDays(1));
    World.sql().update("UPDATE ACTIVITY SET STATE = 'CANCELLED' WHERE ID = ?", cancelled);
    assertThat(next("first", customer)).get().extracting(ActivityRow::subject).isEqualTo("later");
    assertThat(next("leader", customer)).get().extracting(ActivityRow::subject).isEqualTo("sooner");
    assertThat(next("south", customer)).isEmpty();
  }

  @Test
  void due_areTheOwnOnesUpToTheEndOfToday_theOverdueFirst() {
    var person = World.person("OPERATOR");
    var customer = Customers.enter(person);
    var endOfToday =
        Instant.now().atZone(COMPANY).toLocalDate().plusDays(1).atStartOfDay(COMPANY).toInstant();
    var left = Duration.between(Instant.now(), endOfToday);
    plan(person, customer, "tomorrow", left.plusMinutes(1));
    plan(person, customer, "today", left.minusMinutes(1));
    plan(person, customer, "overdue", Duration.ofDays(-3));
    plan("chief", customer, "another's", Duration.ofDays(-3));
    var due = Inside.as(person, () -> queries().listDue(10));
    assertThat(due).extracting(ActivityRow::subject).containsExactly("overdue", "today");
    assertThat(due).extracting(ActivityRow::overdue).containsExactly(true, false);
    assertThat(due).extracting(ActivityRow::party).containsOnly(Customers.name(customer));
    assertThat(Inside.as(person, () -> queries().listDue(1))).hasSize(1);
    assertThat(Inside.as(Caller.system(), () -> queries().listDue(10))).isEmpty();
  }

  @Test
  void complete_withTheNextOne_doesBothOrNeither_andOnce() {
    var customer = Customers.enter("first");
    var id = plan("first", customer, "visit", Duration.ofDays(1));
    var before = Rows.of("ACTIVITY", "CUSTOMER_ID", customer);
    assertThatThrownBy(() -> complete(id, done("x", Instant.now().plusSeconds(90), null), null))
        .isInstanceOf(FieldException.class);
    var without = new DoneCommand(Instant.now(), null, null, null, "remind");
    assertThatThrownBy(() -> complete(id, without, null)).isInstanceOf(FieldException.class);
    assertThat(Rows.of("ACTIVITY", "CUSTOMER_ID", customer)).isEqualTo(before);
    var token = UUID.randomUUID().toString();
    var command = done("agreed", Instant.now(), Instant.now().plus(Duration.ofDays(7)));
    var next = complete(id, command, token);
    assertThat(complete(id, command, token)).isEqualTo(next);
    assertThat(Rows.of("ACTIVITY", "CUSTOMER_ID", customer)).hasSize(2);
    assertThat(next("first", customer)).get().extracting(ActivityRow::id).isEqualTo(next);
    assertThat(next("first", customer)).get().extracting(ActivityRow::subject).isEqualTo("visit");
    assertThatThrownBy(() -> complete(id, command, null)).isInstanceOf(StaleRecordException.class);
    assertThatThrownBy(
            () ->
                Inside.as(
                    "first",
                    () -> completion().complete(id, Rows.version("ACTIVITY", id), command, null)))
        .isInstanceOf(NotPlannedException.class);
  }

  @Test
  void contactAndOrder_ofAnotherCustomer_areRefusedBesideTheField() {
    var customer = Customers.enter("first");
    var other = Customers.verified("first");
    var contact = HandoverChecks.contact("first", other);
    var order = Inside.as("first", () -> Orders.service().enter(Orders.of(other, null), null));
    refusedBeside("contactId", Activities.planned(customer, contact, null));
    refusedBeside("orderId", Activities.planned(customer, null, order));
    var fits = Activities.planned(other, contact, order);
    assertThat(Inside.as("first", () -> Activities.service().enter(fits, null))).isPositive();
  }

  private static void refusedBeside(String field, ActivityCommand command) {
    assertThatThrownBy(() -> Inside.as("first", () -> Activities.service().enter(command, null)))
        .isInstanceOfSatisfying(FieldException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void activities_ofOthers_areNeitherChangedNorDoneNorDeleted() {
    var id = Activities.enter("first");
    var customer = World.sql().number("SELECT CUSTOMER_ID FROM ACTIVITY WHERE ID = ?", id);
    var command = Activities.planned(customer, "forged");
    var done = done("forged", Instant.now(), null);
    Refusals.unchanged(
        () -> Rows.of("ACTIVITY", id),
        List.of("south", "marketer", "executive", "portal"),
        () -> Activities.service().change(id, Rows.version("ACTIVITY", id), command),
        () -> completion().complete(id, Rows.version("ACTIVITY", id), done, null),
        () -> Activities.service().delete(id, Rows.version("ACTIVITY", id)));
  }

  @Test
  void deletedCustomer_takesItsActivitiesAlong_andBringsThoseBack() {
    var customer = Customers.enter("first");
    var with = plan("first", customer, "with", Duration.ofDays(1));
    var before = plan("first", customer, "before", Duration.ofDays(1));
    Inside.as(
        "first",
        () -> {
          Activities.service().delete(before, Rows.version("ACTIVITY", before));
          Customers.service().delete(customer, Customers.version(customer));
          return null;
        });
    assertThat(isDeleted(with)).isTrue();
    assertThat(next("leader", customer)).isEmpty();
    Inside.as(
        "chief",
        () -> {
          Inside.bean(RecycleBin.class).restore("customer", customer);
          return null;
        });
    assertThat(isDeleted(with)).isFalse();
    assertThat(isDeleted(before)).isTrue();
  }

  @Test
  void mergedCustomer_hasTheActivitiesOfBoth() {
    var kept = Customers.enter("first");
    var other = Customers.enter("first");
    plan("first", kept, "kept", Duration.ofDays(2));
    plan("first", other, "other", Duration.ofDays(1));
    var command =
        new MergeCommand(kept, Customers.version(kept), other, Customers.version(other), Set.of());
    Inside.as("leader", () -> Inside.bean(CustomerMerges.class).merge(command, null));
    assertThat(next("first", kept)).get().extracting(ActivityRow::subject).isEqualTo("other");
    assertThat(told(kept)).hasSize(2);
  }

  @Test
  void timeline_inPieces_tellsEachActivityOnce_theLatestFirst() {
    var customer = Customers.enter("first");
    for (int i = 0; i < 3; i++) {
      plan("first", customer, "a" + i, Duration.ofDays(i));
      plan("first", customer, "b" + i, Duration.ofDays(i));
    }
    var told = told(customer);
    assertThat(told).hasSize(6).doesNotHaveDuplicates();
    assertThat(told.get(0).arguments())
        .contains(ActivityKind.CALL, ActivityState.PLANNED)
        .containsAnyOf("a2", "b2");
  }

  private static List<TimelineEntry> told(long customer) {
    var told = new java.util.ArrayList<TimelineEntry>();
    String from = null;
    do {
      var at = from;
      var page = Inside.as("first", () -> Inside.bean(TimelineQueries.class).page(customer, at, 2));
      told.addAll(page.entries());
      from = page.next();
    } while (from != null);
    return told.stream().filter(e -> e.messageKey().equals("timeline.activity")).toList();
  }

  private static long plan(String person, long customer, String subject, Duration from) {
    var command = Activities.of(customer, null, null, subject, from);
    return Inside.as(person, () -> Activities.service().enter(command, null));
  }

  private static DoneCommand done(String result, Instant at, Instant next) {
    return new DoneCommand(at, result, next, null, null);
  }

  private static Long complete(long id, DoneCommand command, String token) {
    return Inside.as("first", () -> completion().complete(id, 1, command, token));
  }

  private static Optional<ActivityRow> next(String person, long customer) {
    return Inside.as(person, () -> queries().findNext(customer));
  }

  private static boolean isDeleted(long id) {
    return World.sql()
            .number("SELECT COUNT(*) FROM ACTIVITY WHERE ID = ? AND DELETED_AT IS NOT NULL", id)
        == 1;
  }

  private static ActivityCompletion completion() {
    return Inside.bean(ActivityCompletion.class);
  }

  private static ActivityQueries queries() {
    return Inside.bean(ActivityQueries.class);
  }
}
