package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Reach;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.timeline.TimelineQueries;

/** A customer's timeline tells everything once, newest first, to those who may see it. */
class TimelineChecks {

  private static long customer() {
    var id = Customers.verified("first");
    HandoverChecks.contact("first", id);
    var owner = World.get().employee("first");
    for (int day = 1; day <= 5; day++) {
      Orders.insert(id, owner, LocalDate.of(2026, 1, day));
      Orders.insert(id, owner, LocalDate.of(2026, 1, day));
    }
    return id;
  }

  @Test
  void page_inPieces_tellsEverythingOnce_theNewestFirst() {
    var id = customer();
    var told = new ArrayList<TimelineEntry>();
    String from = null;
    do {
      var at = from;
      var page = Inside.as("first", () -> queries().page(id, at, 3));
      told.addAll(page.entries());
      from = page.next();
    } while (from != null);
    assertThat(told).isSortedAccordingTo(Comparator.comparing(TimelineEntry::at).reversed());
    assertThat(told).doesNotHaveDuplicates();
    assertThat(told).filteredOn(e -> e.messageKey().equals("timeline.order")).hasSize(10);
    assertThat(told).filteredOn(e -> e.messageKey().equals("timeline.contact")).hasSize(1);
    assertThat(told)
        .extracting(TimelineEntry::messageKey)
        .contains("auditaction.CREATE", "auditaction.EDIT");
    assertThat(told).hasSameElementsAs(whole("first", id));
  }

  @Test
  void page_ofACustomerOutOfReach_isNotFound() {
    var id = customer();
    Inside.as(
        "south",
        () ->
            assertThatThrownBy(() -> queries().page(id, null, 20))
                .isInstanceOf(RecordNotFoundException.class));
  }

  @Test
  void page_withoutOrdersOrAmounts_leavesThemOut() {
    var id = customer();
    Inside.as(
        "first",
        () -> {
          var me = CallerContext.current();
          var reaches =
              Map.of(
                  new Grants.Key(RecordKind.CUSTOMER, Action.VIEW), Reach.of(Scope.OWN),
                  new Grants.Key(RecordKind.PROFILE, Action.VIEW), Reach.of(Scope.OWN));
          var customersOnly = me.with(new Grants(reaches, Map.of()));
          assertThat(Inside.as(customersOnly, () -> queries().page(id, null, 50)).entries())
              .noneMatch(e -> e.messageKey().startsWith("timeline."));
          var amount = Map.of(new Grants.Field(RecordKind.SALES_ORDER, "amount"), FieldRule.HIDDEN);
          var kept = me.with(new Grants(me.grants().reaches(), amount));
          assertThat(Inside.as(kept, () -> queries().page(id, null, 50)).entries())
              .noneMatch(e -> e.messageKey().equals("timeline.order"))
              .anyMatch(e -> e.messageKey().equals("timeline.order_without_amount"));
          return null;
        });
  }

  @Test
  void page_fromNowhere_isNoError() {
    var id = customer();
    for (var from :
        List.of("", "*", "orders.x", "orders.9-9_1*tiers.-*changes._", "a".repeat(500))) {
      assertThat(Inside.as("first", () -> queries().page(id, from, 5))).isNotNull();
    }
  }

  private static List<TimelineEntry> whole(String login, long id) {
    return Inside.as(login, () -> queries().page(id, null, 100)).entries();
  }

  private static TimelineQueries queries() {
    return Inside.bean(TimelineQueries.class);
  }
}
