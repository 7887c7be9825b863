package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.recycle.RecycleBin;
import org.keyuan.crm.search.application.SearchAnswer;
import org.keyuan.crm.search.application.SearchHit;
import org.keyuan.crm.search.application.SearchQueries;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.list.ListRow;

/** What search finds is what was committed, within the caller's reach and fields. */
class SearchChecks {

  @BeforeAll
  static void untilThereIsAnIndex() {
    World.get();
    for (int i = 0; i < 300 && !search("chief", "x").ready(); i++) {
      Trail.breathe();
    }
    assertThat(search("chief", "x").ready()).isTrue();
  }

  @Test
  void search_afterSaving_findsItAtOnce_withinTheScopeAlone() {
    var id = Customers.enter("first");
    assertThat(found("first", id)).isTrue();
    assertThat(found("leader", id)).isTrue();
    assertThat(found("executive", id)).isTrue();
    assertThat(found("second", id)).isFalse();
    assertThat(found("south", id)).isFalse();
    assertThat(found("portal", id)).isFalse();
  }

  @Test
  void search_nobody_findsNothing() {
    var id = Customers.enter("first");
    var answer = Inside.as(Caller.nobody(), () -> queries().search(word(id), 5));
    assertThat(answer.groups()).isEmpty();
  }

  @Test
  void search_hiddenField_isNeitherLookedIntoNorShown() {
    var id = Customers.enter("first");
    Inside.as(
        "first",
        () -> {
          var hidden = Map.of(new Grants.Field(RecordKind.CUSTOMER, "name"), FieldRule.HIDDEN);
          var me = CallerContext.current();
          var kept = me.with(new Grants(me.grants().reaches(), hidden));
          var answer = Inside.as(kept, () -> queries().search(word(id), 5));
          assertThat(answer.groups()).isEmpty();
          var number =
              World.sql().find("SELECT NUMBER FROM CUSTOMER WHERE ID = ?", r -> r.text(1), id);
          var byNumber = Inside.as(kept, () -> queries().search(number.orElseThrow(), 5));
          assertThat(hits(byNumber)).extracting(SearchHit::id).contains(id);
          assertThat(hits(byNumber).toString()).doesNotContain(Customers.name(id));
          return null;
        });
  }

  @Test
  void search_whatWasRefused_isNotFound() {
    var name = Customers.freshName();
    Inside.as(
        "first",
        () ->
            assertThatThrownBy(() -> Customers.service().enter(Customers.owned(name, -7L), null))
                .isInstanceOf(FieldException.class));
    assertThat(hits(search("executive", name))).isEmpty();
  }

  @Test
  void search_deletedAndRestored_goesAndComesBackWithItsContacts() {
    var id = Customers.enter("first");
    var contact = contact(id);
    assertThat(contacts(id, contact)).isTrue();
    Inside.as(
        "chief",
        () -> {
          Customers.service().delete(id, Customers.version(id));
          return null;
        });
    assertThat(found("executive", id)).isFalse();
    assertThat(contacts(id, contact)).isFalse();
    Inside.as(
        "chief",
        () -> {
          Inside.bean(RecycleBin.class).restore("customer", id);
          return null;
        });
    assertThat(found("executive", id)).isTrue();
    assertThat(contacts(id, contact)).isTrue();
  }

  @Test
  void search_handedOver_isFoundByTheNewOwner() {
    var id = Customers.enter("first");
    HandoverChecks.confirm("leader", HandoverChecks.prepare("leader", "second", id));
    assertThat(found("second", id)).isTrue();
    assertThat(found("first", id)).isFalse();
  }

  @Test
  void search_whileTheIndexIsWrittenAnew_goesOn() {
    var id = Customers.enter("first");
    var run = Runs.start("search-index");
    var later = Customers.enter("first");
    assertThat(found("first", id)).isTrue();
    Runs.await("search-index", run);
    assertThat(found("first", id)).isTrue();
    assertThat(found("first", later)).isTrue();
    assertThat(found("south", id)).isFalse();
  }

  @Test
  void list_containing_showsWhatWasSavedAMomentAgo_inItsOrder_withinTheScope() {
    var word = "Wort" + UUID.randomUUID().toString().substring(0, 8);
    var ids = new ArrayList<Long>();
    for (var name : List.of("B " + word, "A" + word.toUpperCase(Locale.ROOT) + " x", "C-" + word)) {
      var command = Customers.named(name);
      ids.add(
          Inside.as(
              "first", () -> Customers.service().enterAllTheSame(command, "of one test", null)));
    }
    assertThat(containing("first", word)).containsExactly(ids.get(1), ids.get(0), ids.get(2));
    assertThat(containing("leader", word)).hasSize(3);
    assertThat(containing("south", word)).isEmpty();
    assertThat(containing("first", word + "y")).isEmpty();
    assertThat(containing("first", "%" + word)).isEmpty();
    assertThat(counted("first", word)).isEqualTo(3);
    assertThat(counted("south", word)).isZero();
  }

  private static List<Long> containing(String login, String text) {
    var request = new ListRequest(filter(text).conditions(), List.of("name"), "name", false, 0, 10);
    return Inside.as(
        login,
        () ->
            Inside.bean(ListQueries.class).page("customer", request).rows().stream()
                .map(ListRow::id)
                .toList());
  }

  private static int counted(String login, String text) {
    return Inside.as(
        login, () -> Inside.bean(ListQueries.class).count("customer", filter(text), 100));
  }

  private static ListFilter filter(String text) {
    return ListFilter.of(List.of(new Condition("name", true, List.of(text))));
  }

  private static boolean found(String login, long id) {
    return hits(search(login, word(id))).stream().anyMatch(hit -> hit.id() == id);
  }

  private static boolean contacts(long customer, long contact) {
    var name =
        World.sql().find("SELECT NAME FROM CONTACT WHERE ID = ?", row -> row.text(1), contact);
    return search("executive", name.orElseThrow()).groups().stream()
        .filter(group -> group.kind() == RecordKind.CONTACT)
        .flatMap(group -> group.hits().stream())
        .anyMatch(hit -> hit.id() == contact);
  }

  private static long contact(long customer) {
    var name = "Anna " + UUID.randomUUID();
    var command =
        new ContactCommand(customer, name, null, null, null, null, null, null, null, null);
    return Inside.as("first", () -> Inside.bean(ContactService.class).add(command, null));
  }

  /** The part of a customer's name that no other has. */
  private static String word(long id) {
    return Customers.name(id).replaceFirst(".* ", "");
  }

  private static List<SearchHit> hits(SearchAnswer answer) {
    return answer.groups().stream()
        .filter(group -> group.kind() == RecordKind.CUSTOMER)
        .flatMap(group -> group.hits().stream())
        .toList();
  }

  private static SearchAnswer search(String login, String text) {
    return Inside.as(login, () -> queries().search(text, 5));
  }

  private static SearchQueries queries() {
    return Inside.bean(SearchQueries.class);
  }
}
