package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.duplicate.application.DuplicatePairs;
import org.keyuan.crm.duplicate.application.PairFinder;
import org.keyuan.crm.merge.application.CustomerMerges;
import org.keyuan.crm.merge.application.MergeCommand;
import org.keyuan.crm.merge.application.MergeUndo;
import org.keyuan.crm.merge.application.MergeUndone;
import org.keyuan.crm.merge.application.MergedCustomers;
import org.keyuan.crm.merge.domain.MergeException;
import org.keyuan.crm.recycle.RecycleBin;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.error.StaleRecordException;
import org.keyuan.crm.shared.sql.Row;

/** Two customers become one, and two again. */
class MergeChecks {
  private static final Set<String> STAMPS = Set.of("VERSION", "CHANGED_AT", "CHANGED_BY");

  @Test
  void merge_movesEverything_andUndoLeavesEveryRowAsItWas() {
    World.get();
    long kept = Customers.enter("first");
    long other = Customers.verified("first");
    long contact = contact(other, true);
    contact(kept, true);
    long order = Inside.as("first", () -> Orders.service().enter(Orders.of(other, null), null));
    var before = rows(kept, other);
    long merge = merge(kept, other, Set.of("name"));
    assertThat(customerOf("CONTACT", contact)).isEqualTo(kept);
    assertThat(customerOf("SALES_ORDER", order)).isEqualTo(kept);
    assertThat(
            World.sql()
                .number(
                    "SELECT COUNT(*) FROM CONTACT WHERE CUSTOMER_ID = ? AND MAIN_CONTACT = TRUE",
                    kept))
        .isOne();
    assertThat(Customers.name(kept)).isEqualTo(Customers.name(other));
    assertThat(Inside.as("first", () -> Inside.bean(MergedCustomers.class).findKept(other)))
        .contains(kept);
    var undone = undo(merge);
    assertThat(undone.keptFields()).isEmpty();
    assertThat(undone.stayed()).isZero();
    assertThat(rows(kept, other)).isEqualTo(before);
  }

  @Test
  void undo_leavesWhatWasChangedSince_andSaysSo() {
    World.get();
    long kept = Customers.enter("first");
    long other = Customers.enter("first");
    long third = Customers.enter("first");
    long contact = contact(other, false);
    long merge = merge(kept, other, Set.of("name"));
    var newName = Customers.freshName();
    Inside.as(
        "first",
        () -> {
          Customers.service().change(kept, Customers.version(kept), Customers.named(newName));
          return null;
        });
    World.sql().update("UPDATE CONTACT SET CUSTOMER_ID = ? WHERE ID = ?", third, contact);
    var undone = undo(merge);
    assertThat(undone.keptFields()).containsExactly("name");
    assertThat(undone.stayed()).isOne();
    assertThat(Customers.name(kept)).isEqualTo(newName);
    assertThat(customerOf("CONTACT", contact)).isEqualTo(third);
  }

  @Test
  void merge_isRefused_withoutPermission_outOfScope_orWhenStale_andChangesNothing() {
    World.get();
    long mine = Customers.enter("first");
    long other = Customers.enter("first");
    long foreign = Customers.enter("south");
    var before = rows(mine, other);
    assertThatThrownBy(() -> as("first", command(mine, other)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> as("leader", command(mine, foreign)))
        .isInstanceOf(RecordNotFoundException.class);
    assertThatThrownBy(() -> as("leader", new MergeCommand(mine, 99, other, 1, Set.of())))
        .isInstanceOf(StaleRecordException.class);
    assertThatThrownBy(() -> as("leader", command(mine, mine))).isInstanceOf(MergeException.class);
    assertThat(rows(mine, other)).isEqualTo(before);
  }

  @Test
  void mergedCustomer_comesNotBackAlone_norTwice() {
    World.get();
    long kept = Customers.enter("first");
    long other = Customers.enter("first");
    long merge = merge(kept, other, Set.of());
    assertThatThrownBy(
            () ->
                Inside.as(
                    "chief",
                    () -> {
                      Inside.bean(RecycleBin.class).restore("customer", other);
                      return null;
                    }))
        .isInstanceOf(MergeException.class);
    undo(merge);
    assertThatThrownBy(() -> undo(merge)).isInstanceOf(MergeException.class);
  }

  @Test
  void form_sentTwice_mergesOnce() {
    World.get();
    long kept = Customers.enter("first");
    long other = Customers.enter("first");
    var command = command(kept, other);
    var token = java.util.UUID.randomUUID().toString();
    long first = Inside.as("leader", () -> Inside.bean(CustomerMerges.class).merge(command, token));
    long second =
        Inside.as("leader", () -> Inside.bean(CustomerMerges.class).merge(command, token));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void likelyDoubles_areNotedOnce_andDismissedByWhoMayMergeBoth() {
    World.get();
    var command = Customers.named("Pair " + Customers.freshName().replaceAll("[0-9-]", ""));
    long one = Inside.as("first", () -> Customers.service().enter(command, null));
    long other =
        Inside.as("first", () -> Customers.service().enterAllTheSame(command, "two", null));
    findPairs();
    findPairs();
    assertThat(pairs(one, other, "DISMISSED_AT IS NULL")).isOne();
    assertThat(Inside.as("leader", () -> Inside.bean(DuplicatePairs.class).page(1, 1)))
        .isNotEmpty();
    assertThatThrownBy(() -> dismiss("first", one, other))
        .isInstanceOf(AccessDeniedException.class);
    dismiss("leader", one, other);
    assertThat(pairs(one, other, "DISMISSED_BY = 'leader'")).isOne();
    findPairs();
    assertThat(pairs(one, other, "DISMISSED_AT IS NULL")).isZero();
    assertThatThrownBy(() -> dismiss("leader", one, other))
        .isInstanceOf(RecordNotFoundException.class);
  }

  private static void findPairs() {
    var last = OptionalLong.of(Long.MIN_VALUE);
    while (last.isPresent()) {
      last = Inside.bean(PairFinder.class).find("NAME_KEY", last.getAsLong());
    }
  }

  private static void dismiss(String person, long one, long other) {
    Inside.as(
        person,
        () -> {
          Inside.bean(DuplicatePairs.class).dismiss(one, other);
          return null;
        });
  }

  private static long pairs(long one, long other, String condition) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM DUPLICATE_PAIR WHERE ONE_ID = ? AND OTHER_ID = ? AND "
                + condition,
            one,
            other);
  }

  private static long merge(long kept, long other, Set<String> chosen) {
    var versions = command(kept, other);
    return as(
        "leader",
        new MergeCommand(kept, versions.keptVersion(), other, versions.otherVersion(), chosen));
  }

  private static MergeCommand command(long kept, long other) {
    return new MergeCommand(
        kept, Customers.version(kept), other, Customers.version(other), Set.of());
  }

  private static long as(String person, MergeCommand command) {
    return Inside.as(person, () -> Inside.bean(CustomerMerges.class).merge(command, null));
  }

  private static MergeUndone undo(long merge) {
    return Inside.as("leader", () -> Inside.bean(MergeUndo.class).undo(merge));
  }

  private static long contact(long customer, boolean main) {
    var command =
        new ContactCommand(
            customer, Customers.freshName(), null, null, null, null, null, null, null, main);
    return Inside.as("first", () -> Inside.bean(ContactService.class).add(command, null));
  }

  private static long customerOf(String table, long id) {
    return World.sql().number("SELECT CUSTOMER_ID FROM " + table + " WHERE ID = ?", id);
  }

  /** All that is stored of both and of what belongs to them, but for the stamps of changes. */
  private static List<String> rows(long one, long other) {
    List<String> rows = new ArrayList<>();
    var ids = " IN (" + one + ", " + other + ")";
    for (var from :
        List.of(
            "CUSTOMER WHERE ID" + ids + " ORDER BY ID",
            "CUSTOMER_TAG WHERE CUSTOMER_ID" + ids + " ORDER BY CUSTOMER_ID, TAG",
            "CUSTOMER_KEY WHERE CUSTOMER_ID" + ids + " ORDER BY CUSTOMER_ID",
            "CONTACT WHERE CUSTOMER_ID" + ids + " ORDER BY ID",
            "SALES_ORDER WHERE CUSTOMER_ID" + ids + " ORDER BY ID")) {
      rows.addAll(World.sql().list("SELECT * FROM " + from, MergeChecks::text));
    }
    return rows;
  }

  private static String text(Row row) throws SQLException {
    var values = new TreeMap<String, String>();
    var data = row.rows().getMetaData();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      if (!STAMPS.contains(data.getColumnName(i))) {
        values.put(data.getColumnName(i), row.text(i));
      }
    }
    return values.toString();
  }
}
