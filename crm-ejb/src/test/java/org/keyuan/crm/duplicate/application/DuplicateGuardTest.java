package org.keyuan.crm.duplicate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keyuan.crm.duplicate.application.StoredCustomers.company;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.duplicate.domain.DuplicateException;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.duplicate.domain.LikelyDuplicateException;
import org.keyuan.crm.duplicate.domain.Likeness.Reason;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.Reach;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.ScratchDatabase;

/** What stops a second customer, what asks, and what is told to whom. */
class DuplicateGuardTest {
  private static final ScratchDatabase DATABASE = new ScratchDatabase();
  private static final StoredCustomers CUSTOMERS = new StoredCustomers(DATABASE.sql());
  private static final Ownership MINE = Ownership.of(null, 1L);
  private static final Ownership FOREIGN = Ownership.of(null, null);

  @BeforeAll
  static void addDepartment() {
    CUSTOMERS.addDepartment(1);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void sameCode_isRefused_besideItsField_withTheNumberInsideOfScope() {
    long id = CUSTOMERS.add(company("Alpha Steel", null, "91320594MA1MT0XX1D"), MINE);
    as(
        Map.of(),
        () -> refused(company("Beta", null, "91320594MA1MT0XX1D"), "creditCode", "C" + id));
  }

  @Test
  void sameNameAndPhone_isRefused_eachAloneIsNot() {
    CUSTOMERS.add(company("Gamma Works Ltd", "0512-62880001", null), MINE);
    as(
        Map.of(),
        () -> {
          refused(company("GAMMA WORKS", "+86 512 62880001", null), "name", "Gamma Works Ltd");
          guard().requireUnique(company("Gamma Works", "0512-62880002", null), null);
          guard().requireUnique(company("Delta Works", "0512-62880001", null), null);
        });
  }

  @Test
  void outOfScope_theSameIsRefused_withoutNumberAndName() {
    long id = CUSTOMERS.add(company("Hidden Oak Ltd", "0512-62880003", null), FOREIGN);
    as(
        Map.of(),
        () ->
            assertThatThrownBy(
                    () -> guard().requireUnique(company("Hidden Oak", "0512-62880003", null), null))
                .isInstanceOf(DuplicateException.class)
                .hasMessageNotContaining("Hidden")
                .hasMessageNotContaining("C" + id));
  }

  @Test
  void outOfScope_aHitIsMasked_andNothingIsSaidOfThoseThatAreOnlyAlike() {
    CUSTOMERS.add(company("Crescent Pottery Ltd", "0512-62880004", null), FOREIGN);
    as(
        Map.of(),
        () -> {
          var hits = guard().find(company("Crescent Pottery", null, null), null);
          assertThat(hits).hasSize(1).allMatch(DuplicateHit::isMasked);
          assertThat(hits.toString()).doesNotContain("Pottery");
          assertThat(guard().find(company("Crescent Pottary", null, null), null)).isEmpty();
          assertThat(guard().find(company("Moon", "0512-62880004", null), null)).isEmpty();
        });
  }

  @Test
  void veryAlike_asks_onlyIfNobodyMeansIt() {
    CUSTOMERS.add(company("Silverline Logistics Ltd", null, null), MINE);
    as(
        Map.of(),
        () -> {
          var typed = company("Silverlyne Logistics", null, null);
          assertThatThrownBy(() -> guard().requireUnlike(typed))
              .isInstanceOf(LikelyDuplicateException.class);
          assertThat(guard().find(typed, null).get(0).likeness().reasons())
              .containsExactly(Reason.SIMILAR);
          guard().requireUnlike(company("Silver Birch Foods", null, null));
        });
  }

  @Test
  void withheldFields_areNoReasonThatIsTold() {
    CUSTOMERS.add(company("Umber Tiles", "0512-62880005", null), MINE);
    var typed = company("Quite another", "0512-62880005", null);
    as(Map.of(), () -> assertThat(guard().find(typed, null)).hasSize(1));
    var hidden = Map.of(new Grants.Field(RecordKind.CUSTOMER, "phone"), FieldRule.HIDDEN);
    as(hidden, () -> assertThat(guard().find(typed, null)).isEmpty());
  }

  @Test
  void oneself_andWhatLiesInTheRecycleBin_areNoDoubles() {
    var identity = company("Juniper Mills", "0512-62880006", null);
    long id = CUSTOMERS.add(identity, MINE);
    as(Map.of(), () -> guard().requireUnique(identity, id));
    DATABASE.sql().update("UPDATE CUSTOMER SET DELETED_AT = CURRENT_TIMESTAMP WHERE ID = ?", id);
    as(Map.of(), () -> guard().requireUnique(identity, null));
    DATABASE.sql().update("UPDATE CUSTOMER SET DELETED_AT = NULL WHERE ID = ?", id);
    as(Map.of(), () -> refused(identity, "name", "Juniper"));
  }

  @Test
  void fill_makesTheKeysOfThoseWithout_inPieces_andChangesNoOthers() {
    var keys = new DuplicateKeys(DATABASE.sql());
    var ids =
        List.of("Kestrel A", "Kestrel B", "Kestrel C").stream()
            .map(name -> CUSTOMERS.addWithoutKeys(company(name, "0512-62880007", null), MINE))
            .toList();
    assertThat(keys.firstLacking(0)).hasValue(ids.get(0));
    keys.fill(ids.get(0), ids.get(1));
    assertThat(keys.firstLacking(0)).hasValue(ids.get(1));
    keys.fill(ids.get(0), ids.get(2) + 1);
    assertThat(keys.firstLacking(0)).isEmpty();
    as(Map.of(), () -> refused(company("Kestrel C", "0512-62880007", null), "name", "Kestrel"));
  }

  @Test
  void change_ofOneWithoutKeys_makesThem() {
    long id = CUSTOMERS.addWithoutKeys(company("Larch", null, null), MINE);
    new DuplicateKeys(DATABASE.sql()).change(Map.of(id, company("Larch", "0512-62880008", null)));
    assertThat(
            DATABASE
                .sql()
                .number(
                    "SELECT COUNT(*) FROM CUSTOMER_KEY WHERE CUSTOMER_ID = ? AND PHONE_KEY IS NOT NULL",
                    id))
        .isOne();
  }

  /** The second waits for the first to commit, and is refused then. */
  @Test
  void twoAtOnce_withTheSameCode_oneWins() throws Exception {
    var identity = company("Racing Boats", null, "91350100M000100Y43");
    try (var first = new Transaction(DATABASE.source());
        var second = new Transaction(DATABASE.source())) {
      as(Map.of(), () -> guard(first.sql()).requireUnique(identity, null));
      var late =
          CompletableFuture.runAsync(
              () -> as(Map.of(), () -> guard(second.sql()).requireUnique(identity, null)));
      new StoredCustomers(first.sql()).add(identity, MINE);
      assertThat(late).isNotDone();
      first.commit();
      assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(DuplicateException.class);
    }
  }

  private static void refused(Identity identity, String field, String told) {
    assertThatThrownBy(() -> guard().requireUnique(identity, null))
        .isInstanceOfSatisfying(
            DuplicateException.class, e -> assertThat(e.field()).isEqualTo(field))
        .hasMessageContaining(told);
  }

  private static DuplicateGuard guard() {
    return guard(DATABASE.sql());
  }

  private static DuplicateGuard guard(Database sql) {
    return new DuplicateGuard(new Candidates(sql), new Turns(sql), new DuplicateWords(sql));
  }

  /** As somebody who reaches the first department. */
  private static void as(Map<Grants.Field, FieldRule> rules, Runnable work) {
    var caller = Caller.system();
    var key = new Grants.Key(RecordKind.CUSTOMER, Action.VIEW);
    var grants = new Grants(Map.of(key, Reach.of(Scope.DEPARTMENT)), rules);
    var person =
        new Caller(
            1L,
            "p",
            "p",
            1L,
            1L,
            java.util.Set.of(1L),
            false,
            java.util.Set.of(),
            grants,
            caller.locale(),
            null);
    CallerContext.as(person, work);
  }
}
