package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
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
import org.keyuan.crm.bulk.application.TagCommand;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.bulk.domain.BulkNotReversibleException;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.bulk.domain.NothingChosenException;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;

/** Many records are changed as the preview said, each once and by its own rules, and back. */
class BulkChecks {

  @Test
  void edit_changesNothingBeforeItIsConfirmed_thenEach_andBack() {
    var one = Customers.enter("first");
    var other = Customers.enter("first");
    set("first", one, "before");
    var before = List.of(Rows.of("CUSTOMER", one), Rows.of("CUSTOMER", other));
    var run = edit("first", "remarks", "after", one, other);
    assertThat(List.of(Rows.of("CUSTOMER", one), Rows.of("CUSTOMER", other))).isEqualTo(before);
    assertThat(detail("first", run).planned()).isEqualTo(2);
    assertThat(items("first", run, true))
        .extracting(BulkDetail.Item::before)
        .containsExactlyInAnyOrder("before", null);
    confirm("first", run);
    assertThat(remarks(one)).isEqualTo("after");
    assertThat(remarks(other)).isEqualTo("after");
    assertThat(audited(one, "EDIT")).isEqualTo(2);
    set("first", other, "meant otherwise");
    var back = undo("first", run);
    assertThat(detail("first", back).planned()).isEqualTo(1);
    assertThat(detail("first", back).changed()).isEqualTo(1);
    confirm("first", back);
    assertThat(remarks(one)).isEqualTo("before");
    assertThat(remarks(other)).isEqualTo("meant otherwise");
    assertThatThrownBy(() -> undo("first", run)).isInstanceOf(BulkNotReversibleException.class);
  }

  @Test
  void confirmedTwice_andSlicesTwice_changeOnce() {
    var id = Customers.enter("first");
    var run = edit("first", "remarks", "once", id);
    var version = Customers.version(id);
    Inside.as(
        "first",
        () -> {
          assertThat(Inside.bean(BulkStart.class).confirm(run, false)).isTrue();
          assertThat(Inside.bean(BulkStart.class).confirm(run, false)).isFalse();
          var work = Inside.bean(BulkWork.class);
          assertThat(work.work(run, new KeyRange(1, 1))).isEqualTo(1);
          assertThat(work.work(run, new KeyRange(1, 1))).isZero();
          work.finish(run);
          return null;
        });
    assertThat(Customers.version(id)).isEqualTo(version + 1);
  }

  @Test
  void sameValue_otherKind_foreignAndChangedRecords_stay() {
    var same = Customers.enter("first");
    set("first", same, "wanted");
    var changed = Customers.enter("first");
    var foreign = Customers.enter("south");
    var before = Rows.of("CUSTOMER", foreign);
    var run = edit("first", "remarks", "wanted", same, changed, foreign);
    assertThat(detail("first", run).same()).isEqualTo(1);
    assertThat(detail("first", run).planned()).isEqualTo(1);
    set("first", changed, "faster");
    confirm("first", run);
    assertThat(remarks(changed)).isEqualTo("faster");
    assertThat(detail("first", run).changed()).isEqualTo(1);
    assertThat(Rows.of("CUSTOMER", foreign)).isEqualTo(before);
    assertThatThrownBy(() -> edit("first", "remarks", "x", foreign))
        .isInstanceOf(NothingChosenException.class);
  }

  @Test
  void badInput_isSaidBesideTheField_andKeepsNothing() {
    var id = Customers.enter("first");
    var runs = Rows.count("BULK_RUN");
    assertThatThrownBy(() -> edit("first", "industry", "NO_SUCH_CODE", id))
        .isInstanceOf(FieldException.class);
    assertThatThrownBy(() -> edit("first", "regionId", "99999999", id))
        .isInstanceOf(FieldException.class);
    assertThatThrownBy(() -> edit("first", "relationshipSince", "tomorrow", id))
        .isInstanceOf(FieldException.class);
    assertThatThrownBy(() -> edit("first", "relationshipSince", "2999-01-01", id))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> edit("first", "name", "all alike", id))
        .isInstanceOf(BulkNotFoundException.class);
    assertThat(Rows.count("BULK_RUN")).isEqualTo(runs);
  }

  @Test
  void withheldField_isNotOfferedAndRefused() {
    var id = Customers.enter("first");
    var first = Inside.as("first", CallerContext::current);
    var rules =
        java.util.Map.of(
            new Grants.Field(RecordKind.CUSTOMER, "remarks"), FieldRule.READ_ONLY,
            new Grants.Field(RecordKind.CUSTOMER, "tags"), FieldRule.HIDDEN);
    var bound = first.with(new Grants(first.grants().reaches(), rules));
    var bulk = Inside.bean(BulkQueries.class);
    assertThat(Inside.as(bound, () -> bulk.fields("customer"))).doesNotContain("remarks");
    assertThat(Inside.as(bound, () -> bulk.offered("customer"))).doesNotContain(BulkVerb.TAG);
    assertThatThrownBy(
            () ->
                Inside.as(
                    bound, () -> preparation().edit(chosen("customer", id), "remarks", "x", null)))
        .isInstanceOf(BulkNotFoundException.class);
  }

  @Test
  void tags_areAddedAndRemoved_andOnlyWhatWasAddedGoesAgain() {
    var bare = Customers.enter("first");
    var tagged = Customers.enter("first");
    confirm("first", tag("first", Set.of("old", "kept"), Set.of(), tagged));
    var run = tag("first", Set.of("kept", "new"), Set.of("old"), bare, tagged);
    confirm("first", run);
    assertThat(tags(bare)).containsExactly("kept", "new");
    assertThat(tags(tagged)).containsExactly("kept", "new");
    confirm("first", undo("first", run));
    assertThat(tags(bare)).isEmpty();
    assertThat(tags(tagged)).containsExactly("kept", "old");
    assertThatThrownBy(() -> tag("first", Set.of(), Set.of(), bare))
        .isInstanceOf(FieldException.class);
  }

  @Test
  void pendingCustomers_areVerified_andWaitAgain() {
    var pending = Customers.enter("first");
    var verified = Customers.verified("first");
    var run = act("chief", BulkVerb.VERIFY, "customer", pending, verified);
    assertThat(detail("chief", run).planned()).isEqualTo(1);
    assertThat(detail("chief", run).same()).isEqualTo(1);
    confirm("chief", run);
    assertThat(verification(pending)).isEqualTo("VERIFIED");
    confirm("chief", undo("chief", run));
    assertThat(verification(pending)).isEqualTo("PENDING");
    assertThat(verification(verified)).isEqualTo("VERIFIED");
  }

  @Test
  void withoutThePermission_isRefused() {
    var id = Customers.enter("first");
    Refusals.unchanged(
        () -> Rows.of("CUSTOMER", id),
        List.of("first", "second", "south", "marketer", "portal"),
        () -> preparation().act(chosen("customer", id), BulkVerb.VERIFY, null));
    Refusals.unchanged(
        () -> Rows.of("CUSTOMER", id),
        List.of("executive", "portal"),
        () -> preparation().act(chosen("customer", id), BulkVerb.DELETE, null));
  }

  @Test
  void deleted_comeBackWithTheirContacts_andThoseInUseStay() {
    var free = Customers.enter("first");
    var contact = HandoverChecks.contact("first", free);
    var sold = Customers.enter("first");
    World.sql()
        .update(
            "INSERT INTO SALES_ORDER (ID, NUMBER, CUSTOMER_ID, ORDERED_ON, AMOUNT, CURRENCY, COST,"
                + " LINE_COUNT, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY) SELECT ?, ?,"
                + " ID, ?, 1, 'CNY', 1, 0, 1, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY FROM"
                + " CUSTOMER WHERE ID = ?",
            -sold,
            "BULK-" + sold,
            java.time.LocalDate.of(2026, 1, 2),
            sold);
    var run = act("chief", BulkVerb.DELETE, "customer", free, sold);
    assertThat(detail("chief", run).staying()).hasSize(1);
    assertThat(items("chief", run, false)).extracting(BulkDetail.Item::id).containsExactly(sold);
    confirm("chief", run);
    assertThat(isDeleted("CUSTOMER", free)).isTrue();
    assertThat(isDeleted("CONTACT", contact)).isTrue();
    assertThat(isDeleted("CUSTOMER", sold)).isFalse();
    confirm("chief", undo("chief", run));
    assertThat(isDeleted("CUSTOMER", free)).isFalse();
    assertThat(isDeleted("CONTACT", contact)).isFalse();
  }

  /** The preview can't know everything: what refuses at last takes none of the others with it. */
  @Test
  void recordThatRefuses_stays_andTheOthersAreDone() {
    var good = Customers.enter("first");
    var bad = Customers.enter("first");
    World.sql().update("UPDATE CUSTOMER SET EMAIL = 'not an address' WHERE ID = ?", bad);
    var run = edit("first", "remarks", "wanted", good, bad);
    confirm("first", run);
    assertThat(remarks(good)).isEqualTo("wanted");
    assertThat(remarks(bad)).isNull();
    var detail = detail("first", run);
    assertThat(detail.done()).isEqualTo(1);
    assertThat(detail.stays()).isEqualTo(1);
    assertThat(detail.staying().get(0).reason().key()).isEqualTo("bulk.reason.invalid");
  }

  @Test
  void changeOfSomebodyElse_isUnknown() {
    var id = Customers.enter("first");
    var run = edit("leader", "remarks", "x", id);
    assertThatThrownBy(() -> detail("first", run)).isInstanceOf(BulkNotFoundException.class);
    assertThatThrownBy(() -> confirm("first", run)).isInstanceOf(BulkNotFoundException.class);
    assertThatThrownBy(
            () -> Inside.as("first", () -> Inside.bean(BulkQueries.class).items(run, false, 1)))
        .isInstanceOf(BulkNotFoundException.class);
  }

  @Test
  void withEyesThatOnlyLook_nothingIsPrepared() {
    var id = Customers.enter("first");
    var looking = Inside.as("first", CallerContext::current).lookingOnly();
    assertThatThrownBy(
            () ->
                Inside.as(
                    looking,
                    () -> preparation().edit(chosen("customer", id), "remarks", "x", null)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void formSentTwice_makesOneRun() {
    var id = Customers.enter("first");
    var token = java.util.UUID.randomUUID().toString();
    assertThat(edit("first", token, "remarks", "x", id))
        .isEqualTo(edit("first", token, "remarks", "x", id));
  }

  @Test
  void everyKindThatIsDeleted_canBeChangedInNumbers() {
    World.get();
    var lists = Inside.bean(org.keyuan.crm.shared.list.ListQueries.class);
    var alone = Set.of("user", "import"); // accounts are guarded one by one; an import is a file
    var offered =
        Inside.as(
            "chief",
            () ->
                lists.listSpecs().stream()
                    .filter(spec -> spec.isDeletable() && !alone.contains(spec.name()))
                    .filter(spec -> spec.kind().knows(org.keyuan.crm.shared.access.Action.DELETE))
                    .toList());
    var chief = Inside.as("chief", CallerContext::current).with(Grants.everything());
    var bulk = Inside.bean(BulkQueries.class);
    assertThat(offered).isNotEmpty();
    for (var spec : offered) {
      assertThat(Inside.as(chief, () -> bulk.offered(spec.name())))
          .as(spec.name())
          .contains(BulkVerb.DELETE);
    }
  }

  @Test
  void everythingOfTheFilter_isChanged_andNothingElse() {
    var name = Customers.freshName();
    var wanted = Inside.as("first", () -> Customers.service().enter(Customers.named(name), null));
    var other = Customers.enter("first");
    var filter = ListFilter.of(List.of(new Condition("name", false, List.of(name))));
    var all = new BulkChoice("customer", true, Set.of(), filter);
    var run = Inside.as("first", () -> preparation().edit(all, "remarks", "all", null));
    confirm("first", run);
    assertThat(remarks(wanted)).isEqualTo("all");
    assertThat(remarks(other)).isNull();
  }

  private static BulkPreparation preparation() {
    return Inside.bean(BulkPreparation.class);
  }

  static BulkChoice chosen(String list, Long... ids) {
    return new BulkChoice(list, false, Set.of(ids), ListFilter.NONE);
  }

  private static long edit(String person, String field, String value, Long... ids) {
    return Inside.as(person, () -> preparation().edit(chosen("customer", ids), field, value, null));
  }

  private static long edit(String person, String token, String field, String value, Long id) {
    return Inside.as(person, () -> preparation().edit(chosen("customer", id), field, value, token));
  }

  private static long tag(String person, Set<String> added, Set<String> removed, Long... ids) {
    return Inside.as(
        person,
        () -> preparation().tag(chosen("customer", ids), new TagCommand(added, removed), null));
  }

  private static long act(String person, BulkVerb verb, String list, Long... ids) {
    return Inside.as(person, () -> preparation().act(chosen(list, ids), verb, null));
  }

  static long undo(String person, long run) {
    return Inside.as(person, () -> preparation().undo(run));
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

  private static List<BulkDetail.Item> items(String person, long run, boolean changing) {
    return Inside.as(person, () -> Inside.bean(BulkQueries.class).items(run, changing, 1));
  }

  private static void set(String person, long id, String remarks) {
    confirm(person, edit(person, "remarks", remarks, id));
  }

  private static String remarks(long id) {
    return text("SELECT REMARKS FROM CUSTOMER WHERE ID = ?", id);
  }

  private static String verification(long id) {
    return text("SELECT VERIFICATION FROM CUSTOMER WHERE ID = ?", id);
  }

  private static String text(String sql, long id) {
    return World.sql().list(sql, row -> row.text(1), id).get(0);
  }

  private static List<String> tags(long id) {
    return World.sql()
        .list(
            "SELECT TAG FROM CUSTOMER_TAG WHERE CUSTOMER_ID = ? ORDER BY TAG",
            row -> row.text(1),
            id);
  }

  private static boolean isDeleted(String table, long id) {
    var sql = "SELECT COUNT(*) FROM " + table + " WHERE ID = ? AND DELETED_AT IS NOT NULL";
    return World.sql().number(sql, id) == 1;
  }

  private static long audited(long customer, String action) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION_CODE = ? AND RECORD_KIND = 'CUSTOMER'"
                + " AND RECORD_ID = ?",
            action,
            customer);
  }
}
