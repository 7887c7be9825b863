package org.keyuan.crm.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.sql.Sql;

class DataScopeTest {

  private static final Ownership MINE = Ownership.of(7L, 20L);
  private static final Ownership COLLEAGUES = Ownership.of(8L, 20L);
  private static final Ownership BELOW = Ownership.of(9L, 21L);
  private static final Ownership ELSEWHERE = Ownership.of(10L, 30L);
  private static final Ownership POOL = Ownership.of(null, null);

  @Test
  void own_coversNothingButOwnRecords() {
    assertThat(scope(Scope.OWN).covers(MINE)).isTrue();
    assertThat(scope(Scope.OWN).covers(COLLEAGUES)).isFalse();
    assertThat(scope(Scope.OWN).covers(POOL)).isFalse();
  }

  @Test
  void department_coversColleaguesButNotBelow() {
    assertThat(scope(Scope.DEPARTMENT).covers(COLLEAGUES)).isTrue();
    assertThat(scope(Scope.DEPARTMENT).covers(BELOW)).isFalse();
    assertThat(scope(Scope.DEPARTMENT).covers(POOL)).isFalse();
  }

  @Test
  void departmentAndBelow_coversTheTreeAndNothingElse() {
    assertThat(scope(Scope.DEPARTMENT_AND_BELOW).covers(BELOW)).isTrue();
    assertThat(scope(Scope.DEPARTMENT_AND_BELOW).covers(ELSEWHERE)).isFalse();
    assertThat(scope(Scope.DEPARTMENT_AND_BELOW).covers(POOL)).isFalse();
  }

  @Test
  void all_coversThePoolToo() {
    assertThat(scope(Scope.ALL).covers(ELSEWHERE)).isTrue();
    assertThat(scope(Scope.ALL).covers(POOL)).isTrue();
  }

  @Test
  void restrict_saysTheSameInSql() {
    assertThat(scope(Scope.OWN).restrict(new Sql(), "c").toString())
        .isEqualTo("c.OWNER_ID = ?1 [7]");
    assertThat(scope(Scope.DEPARTMENT).restrict(new Sql(), "c").toString())
        .isEqualTo("c.DEPARTMENT_ID = ?1 [20]");
    assertThat(scope(Scope.ALL).restrict(new Sql(), "c").toString()).isEqualTo("1 = 1 []");
  }

  @Test
  void chosenDepartments_areReachedAndNoOthers() {
    var chosen = scope(new Reach(Set.of(Scope.CHOSEN_DEPARTMENTS), Set.of(30L, 31L)));
    assertThat(chosen.covers(ELSEWHERE)).isTrue();
    assertThat(chosen.covers(MINE)).isFalse();
    assertThat(chosen.covers(POOL)).isFalse();
    assertThat(chosen.restrict(new Sql(), "c").text()).isEqualTo("c.DEPARTMENT_ID IN (?1, ?2)");
  }

  @Test
  void chosenDepartments_withNoneChosen_reachNothing() {
    var none = scope(new Reach(Set.of(Scope.CHOSEN_DEPARTMENTS), Set.of()));
    assertThat(none.covers(POOL)).isFalse();
    assertThat(none.restrict(new Sql(), "c").text()).isEqualTo("c.DEPARTMENT_ID IN (NULL)");
  }

  @Test
  void constantColumn_isThatOfOneDepartmentOrOneOwner() {
    assertThat(scope(Scope.OWN).constantColumn()).contains("OWNER_ID");
    assertThat(scope(Scope.DEPARTMENT).constantColumn()).contains("DEPARTMENT_ID");
    assertThat(scope(Scope.DEPARTMENT_AND_BELOW).constantColumn()).isEmpty();
    assertThat(scope(Scope.ALL).constantColumn()).isEmpty();
    var own = Reach.of(Scope.OWN).or(Reach.of(Scope.DEPARTMENT));
    assertThat(scope(own).constantColumn()).isEmpty();
  }

  @Test
  void wideScope_saysTheSame_butLooksUpNoIndex() {
    var below = scope(Scope.DEPARTMENT_AND_BELOW);
    assertThat(below.restrict(new Sql(), "c", true).text())
        .isEqualTo("c.DEPARTMENT_ID + 0 IN (?1, ?2)");
    assertThat(scope(Scope.ALL).restrict(new Sql(), "c", true).text()).isEqualTo("1 = 1");
    assertThat(scope(Scope.OWN).restrict(new Sql(), "c", true).text())
        .isEqualTo("c.OWNER_ID + 0 = ?1");
    assertThat(scope(Scope.DEPARTMENT).restrict(new Sql(), "c", true).text())
        .isEqualTo("c.DEPARTMENT_ID + 0 = ?1");
  }

  @Test
  void manyDepartments_areAskedForOnce_whereEachRecordIsGoneThrough() {
    var many = LongStream.rangeClosed(1, 9).boxed().collect(Collectors.toSet());
    var chosen = scope(new Reach(Set.of(Scope.CHOSEN_DEPARTMENTS), many));
    assertThat(chosen.restrict(new Sql(), "c", true).text())
        .startsWith("c.DEPARTMENT_ID + 0 IN (SELECT reached.ID FROM DEPARTMENT reached WHERE")
        .contains("?9")
        .doesNotContain("?10");
    assertThat(chosen.restrict(new Sql(), "c").text()).startsWith("c.DEPARTMENT_ID IN (?1, ?2");
  }

  @Test
  void wholeCompany_isAnyDepartment_butNotThePool() {
    var below = wholeCompany(Reach.of(Scope.DEPARTMENT_AND_BELOW));
    assertThat(below.restrict(new Sql(), "c").text()).isEqualTo("c.DEPARTMENT_ID IS NOT NULL");
    assertThat(below.covers(BELOW)).isTrue();
    assertThat(below.covers(POOL)).isFalse();
    assertThat(below.isPart()).isFalse();
    var own = Reach.of(Scope.OWN).or(Reach.of(Scope.DEPARTMENT_AND_BELOW));
    assertThat(wholeCompany(own).restrict(new Sql(), "c").toString())
        .isEqualTo("(c.OWNER_ID = ?1 OR c.DEPARTMENT_ID IS NOT NULL) [7]");
  }

  @Test
  void wholeCompanyBelow_saysNothingOfWhoeverReachesTheirDepartmentAlone() {
    var department = wholeCompany(Reach.of(Scope.DEPARTMENT));
    assertThat(department.restrict(new Sql(), "c").text()).isEqualTo("c.DEPARTMENT_ID = ?1");
    assertThat(department.constantColumn()).contains("DEPARTMENT_ID");
  }

  @Test
  void part_isWhatOneColumnFinds() {
    assertThat(scope(Scope.OWN).isPart()).isTrue();
    assertThat(scope(Scope.DEPARTMENT_AND_BELOW).isPart()).isTrue();
    assertThat(scope(Scope.ALL).isPart()).isFalse();
    assertThat(scope(Reach.of(Scope.OWN).or(Reach.of(Scope.DEPARTMENT))).isPart()).isFalse();
  }

  @Test
  void ownTogetherWithDepartments_haveTwoHalves_withoutACommonRecord() {
    var halves = scope(Reach.of(Scope.OWN).or(Reach.of(Scope.DEPARTMENT))).halves();
    assertThat(halves).extracting(DataScope::isPart).containsOnly(true);
    assertThat(halves)
        .extracting(half -> half.restrict(new Sql(), "c").text())
        .containsExactly(
            "c.DEPARTMENT_ID = ?1",
            "c.OWNER_ID = ?1 AND (c.DEPARTMENT_ID IS NULL OR NOT c.DEPARTMENT_ID IN (?2))");
    assertThat(halves.get(1).constantColumn()).contains("OWNER_ID");
  }

  @Test
  void whatOneColumnFinds_orNothingLimits_hasNoHalves() {
    for (var scope : List.of(scope(Scope.OWN), scope(Scope.DEPARTMENT), scope(Scope.ALL))) {
      assertThat(scope.halves()).containsExactly(scope);
    }
    var own = Reach.of(Scope.OWN).or(Reach.of(Scope.DEPARTMENT_AND_BELOW));
    assertThat(wholeCompany(own).halves()).containsExactly(wholeCompany(own));
  }

  @Test
  void twoRoles_reachTogetherWhatEachReaches() {
    var elsewhere = new Reach(Set.of(Scope.CHOSEN_DEPARTMENTS), Set.of(30L));
    var both = scope(Reach.of(Scope.OWN).or(elsewhere));
    assertThat(both.covers(MINE)).isTrue();
    assertThat(both.covers(ELSEWHERE)).isTrue();
    assertThat(both.covers(COLLEAGUES)).isFalse();
    assertThat(both.restrict(new Sql(), "c").toString())
        .isEqualTo("(c.OWNER_ID = ?1 OR c.DEPARTMENT_ID = ?2) [7, 30]");
    assertThat(scope(elsewhere.or(Reach.of(Scope.ALL))).covers(POOL)).isTrue();
  }

  @Test
  void callerWithoutEmployee_reachesNothingOfHisOwn() {
    var stranger = new DataScope(caller(null, null, Scope.OWN), RecordKind.CUSTOMER, Action.VIEW);
    assertThat(stranger.covers(POOL)).isFalse();
    assertThat(stranger.covers(MINE)).isFalse();
  }

  @Test
  void callerWithoutPermission_isRefused() {
    var scope = new DataScope(caller(7L, 20L, Scope.ALL), RecordKind.CUSTOMER, Action.DELETE);
    assertThatThrownBy(() -> scope.covers(MINE)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> scope.restrict(new Sql(), "c"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void context_withoutCaller_isNobody() {
    assertThat(CallerContext.current().may(RecordKind.CUSTOMER, Action.VIEW)).isFalse();
    CallerContext.as(
        Caller.system(), () -> assertThat(CallerContext.current()).isSameAs(Caller.system()));
    assertThat(CallerContext.current()).isSameAs(Caller.nobody());
  }

  private static DataScope scope(Scope scope) {
    return new DataScope(caller(7L, 20L, scope), RecordKind.CUSTOMER, Action.VIEW);
  }

  private static Caller caller(Long employee, Long department, Scope scope) {
    return caller(employee, department, Reach.of(scope));
  }

  private static DataScope scope(Reach reach) {
    return new DataScope(caller(7L, 20L, reach), RecordKind.CUSTOMER, Action.VIEW);
  }

  private static DataScope wholeCompany(Reach reach) {
    return new DataScope(caller(7L, 20L, reach, true), RecordKind.CUSTOMER, Action.VIEW);
  }

  private static Caller caller(Long employee, Long department, Reach reach) {
    return caller(employee, department, reach, false);
  }

  private static Caller caller(Long employee, Long department, Reach reach, boolean whole) {
    var key = new Grants.Key(RecordKind.CUSTOMER, Action.VIEW);
    var grants = new Grants(Map.of(key, reach), Map.of());
    return new Caller(
        1L,
        "wang",
        "Wang",
        employee,
        department,
        Set.of(20L, 21L),
        whole,
        Set.of(),
        grants,
        Locale.ENGLISH,
        null);
  }
}
