package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkChoice;
import org.keyuan.crm.bulk.application.BulkDetail;
import org.keyuan.crm.bulk.application.BulkPreparation;
import org.keyuan.crm.bulk.application.BulkQueries;
import org.keyuan.crm.bulk.application.BulkStart;
import org.keyuan.crm.bulk.application.BulkWork;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.bulk.domain.BulkNotReversibleException;
import org.keyuan.crm.bulk.domain.NothingChosenException;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.handover.application.HandoverPreparation;
import org.keyuan.crm.handover.application.ReassignCommand;
import org.keyuan.crm.handover.domain.VipsNotAcceptedException;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;

/** Records get another owner where the scope allows it, once, as the preview said, and back. */
class HandoverChecks {

  @Test
  void preview_changesNothing_andConfirmedMovesTheCustomerWithItsContacts() {
    var id = Customers.enter("first");
    var contact = contact("first", id);
    var before = stored(id, contact);
    var run = prepare("leader", "second", id);
    assertThat(stored(id, contact)).isEqualTo(before);
    assertThat(detail("leader", run).planned()).isEqualTo(2);
    confirm("leader", run);
    assertThat(detail("leader", run).done()).isEqualTo(2);
    assertThat(owner("CUSTOMER", id)).isEqualTo(World.get().employee("second"));
    assertThat(owner("CONTACT", contact)).isEqualTo(World.get().employee("second"));
    assertThat(audited(id)).isEqualTo(1);
  }

  @Test
  void confirmedTwice_movesOnce() {
    var id = Customers.enter("first");
    var version = Customers.version(id);
    var run = prepare("leader", "second", id);
    confirm("leader", run);
    confirm("leader", run);
    assertThat(Customers.version(id)).isEqualTo(version + 1);
  }

  @Test
  void formSentTwice_makesOneHandover() {
    var id = Customers.enter("first");
    var token = java.util.UUID.randomUUID().toString();
    assertThat(prepare("leader", command("second", Set.of(id)), token))
        .isEqualTo(prepare("leader", command("second", Set.of(id)), token));
  }

  @Test
  void withoutThePermission_isRefused() {
    World.get();
    var id = Customers.enter("first");
    Refusals.unchanged(
        () -> Rows.of("CUSTOMER", id),
        List.of("first", "second", "south", "manager", "executive", "marketer", "portal"),
        () -> preparation().reassign(command("second", Set.of(id)), null));
  }

  @Test
  void foreignRecord_isLeftOutAsIfThereWereNone() {
    var foreign = Customers.enter("south");
    var before = Rows.of("CUSTOMER", foreign);
    assertThatThrownBy(() -> prepare("leader", "second", foreign))
        .isInstanceOf(NothingChosenException.class);
    var own = Customers.enter("first");
    confirm("leader", prepare("leader", command("second", Set.of(own, foreign)), null));
    assertThat(Rows.of("CUSTOMER", foreign)).isEqualTo(before);
    assertThat(owner("CUSTOMER", own)).isEqualTo(World.get().employee("second"));
  }

  @Test
  void nothingChosen_isNotEverything() {
    World.get();
    var runs = Rows.count("BULK_RUN");
    assertThatThrownBy(() -> prepare("chief", command("second", Set.of()), null))
        .isInstanceOf(NothingChosenException.class);
    assertThat(Rows.count("BULK_RUN")).isEqualTo(runs);
  }

  @Test
  void newOwner_outsideTheScope_isRefused() {
    var id = Customers.enter("first");
    var before = Rows.of("CUSTOMER", id);
    assertThatThrownBy(() -> prepare("leader", "south", id)).isInstanceOf(FieldException.class);
    assertThat(Rows.of("CUSTOMER", id)).isEqualTo(before);
  }

  @Test
  void recordChangedAfterThePreview_staysAsItIs() {
    var id = Customers.enter("first");
    var run = prepare("leader", "second", id);
    Inside.as(
        "first",
        () -> {
          Customers.service().change(id, Customers.version(id), Customers.named("renamed"));
          return null;
        });
    var before = Rows.of("CUSTOMER", id);
    confirm("leader", run);
    assertThat(Rows.of("CUSTOMER", id)).isEqualTo(before);
    assertThat(detail("leader", run).changed()).isEqualTo(1);
  }

  @Test
  void handoverOfSomebodyElse_isUnknown() {
    var id = Customers.enter("first");
    var run = prepare("chief", "second", id);
    assertThatThrownBy(() -> detail("leader", run)).isInstanceOf(BulkNotFoundException.class);
    assertThatThrownBy(() -> confirm("leader", run)).isInstanceOf(BulkNotFoundException.class);
    assertThat(owner("CUSTOMER", id)).isEqualTo(World.get().employee("first"));
  }

  @Test
  void withEyesThatOnlyLook_nothingStarts() {
    var id = Customers.enter("first");
    var run = prepare("leader", "second", id);
    var leader = Inside.as("leader", org.keyuan.crm.shared.access.CallerContext::current);
    assertThatThrownBy(
            () ->
                Inside.as(
                    leader.lookingOnly(), () -> Inside.bean(BulkStart.class).confirm(run, false)))
        .isInstanceOf(org.keyuan.crm.shared.access.AccessDeniedException.class);
    assertThat(detail("leader", run).run().isPreview()).isTrue();
  }

  @Test
  void vipCustomer_goesToAnOperatorOnlyWhenThatIsConfirmed() {
    var id = Customers.enter("first");
    World.sql().update("UPDATE CUSTOMER SET TIER = 'VIP' WHERE ID = ?", id);
    var run = prepare("chief", "second", id);
    assertThat(detail("chief", run).concerns()).isEqualTo(1);
    assertThatThrownBy(() -> confirm("chief", run)).isInstanceOf(VipsNotAcceptedException.class);
    assertThat(owner("CUSTOMER", id)).isEqualTo(World.get().employee("first"));
    var manager = prepare("chief", "manager", id);
    assertThat(detail("chief", manager).concerns()).isZero();
    confirm("chief", manager);
    assertThat(owner("CUSTOMER", id)).isEqualTo(World.get().employee("manager"));
  }

  @Test
  void handover_isTakenBackOnce() {
    var id = Customers.enter("first");
    var run = prepare("leader", "second", id);
    confirm("leader", run);
    var back = Inside.as("leader", () -> Inside.bean(BulkPreparation.class).undo(run));
    confirm("leader", back);
    assertThat(owner("CUSTOMER", id)).isEqualTo(World.get().employee("first"));
    assertThatThrownBy(
            () -> Inside.as("leader", () -> Inside.bean(BulkPreparation.class).undo(run)))
        .isInstanceOf(BulkNotReversibleException.class);
  }

  @Test
  void everythingThatAFilterShows_isMoved_andNothingElse() {
    var name = Customers.freshName();
    var wanted = List.of(enter(name + " a"), enter(name + " b"));
    var other = Customers.enter("first");
    var filter = ListFilter.of(List.of(new Condition("name", true, List.of(name))));
    var second = World.get().employee("second");
    var all =
        new ReassignCommand(
            new BulkChoice("customer", true, Set.of(), filter), second, Set.of(), null);
    confirm("leader", prepare("leader", all, null));
    assertThat(wanted).allMatch(id -> owner("CUSTOMER", id) == second);
    assertThat(owner("CUSTOMER", other)).isEqualTo(World.get().employee("first"));
  }

  @Test
  void slices_workedOnTwice_moveEachRecordOnce_andTellOnce() {
    var name = Customers.freshName();
    var ids = List.of(enter(name + " a"), enter(name + " b"), enter(name + " c"));
    var run = prepare("leader", command("second", Set.copyOf(ids)), null);
    var told = notices("second");
    var work = Inside.bean(BulkWork.class);
    Inside.as(
        "leader",
        () -> {
          Inside.bean(BulkStart.class).confirm(run, false);
          assertThat(work.work(run, new KeyRange(1, 2))).isEqualTo(2);
          assertThat(work.work(run, new KeyRange(1, 2))).isZero();
          assertThat(work.work(run, new KeyRange(1, 3))).isEqualTo(1);
          work.finish(run);
          work.finish(run);
          return null;
        });
    assertThat(ids).allMatch(id -> audited(id) == 1);
    assertThat(notices("second")).isEqualTo(told + 1);
  }

  static long contact(String person, long customer) {
    var command =
        new ContactCommand(customer, "Anna", null, null, null, null, null, null, null, null);
    return Inside.as(person, () -> Inside.bean(ContactService.class).add(command, null));
  }

  private static long enter(String name) {
    return Inside.as(
        "first",
        () -> Customers.service().enterAllTheSame(Customers.named(name), "of one test", null));
  }

  private static HandoverPreparation preparation() {
    return Inside.bean(HandoverPreparation.class);
  }

  private static ReassignCommand command(String owner, Set<Long> ids) {
    var employee = World.get().employee(owner);
    var contacts = Set.of(RecordKind.CONTACT);
    return new ReassignCommand(
        new BulkChoice("customer", false, ids, ListFilter.NONE), employee, contacts, null);
  }

  static long prepare(String person, String owner, long id) {
    return prepare(person, command(owner, Set.of(id)), null);
  }

  static long prepare(String person, ReassignCommand command, String token) {
    return Inside.as(person, () -> preparation().reassign(command, token));
  }

  static void confirm(String person, long run) {
    Inside.as(
        person,
        () -> {
          Inside.bean(BulkChanges.class).confirm(run, false);
          return null;
        });
  }

  static BulkDetail detail(String person, long run) {
    return Inside.as(person, () -> Inside.bean(BulkQueries.class).get(run));
  }

  static long owner(String table, long id) {
    return World.sql().number("SELECT OWNER_ID FROM " + table + " WHERE ID = ?", id);
  }

  private static List<String> stored(long customer, long contact) {
    var rows = new java.util.ArrayList<>(Rows.of("CUSTOMER", customer));
    rows.addAll(Rows.of("CONTACT", contact));
    return rows;
  }

  private static long audited(long customer) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION_CODE = 'REASSIGN' AND RECORD_KIND ="
                + " 'CUSTOMER' AND RECORD_ID = ?",
            customer);
  }

  private static long notices(String login) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM NOTICE n JOIN APP_USER u ON u.ID = n.USER_ID WHERE u.LOGIN_NAME = ?",
            login);
  }
}
