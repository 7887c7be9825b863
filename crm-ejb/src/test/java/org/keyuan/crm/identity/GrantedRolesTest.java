package org.keyuan.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Reach;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;

class GrantedRolesTest {

  @Test
  void fieldRule_ofTheOnlyRole_holds() {
    var grants = together(sees("A"), withholds("A", "phone", "HIDDEN"));
    assertThat(grants.hides(RecordKind.CUSTOMER, "phone")).isTrue();
    assertThat(grants.opens(RecordKind.CUSTOMER, "phone")).isFalse();
    assertThat(grants.hides(RecordKind.CUSTOMER, "email")).isFalse();
    assertThat(grants.opens(RecordKind.CONTACT, "phone")).isTrue();
  }

  @Test
  void fieldRule_whereAnotherRoleShowsTheField_doesNotHold() {
    var grants = together(sees("A"), withholds("A", "phone", "HIDDEN"), sees("B"));
    assertThat(grants.opens(RecordKind.CUSTOMER, "phone")).isTrue();
  }

  @Test
  void fieldRule_ofTwoRoles_isTheMilderOne() {
    var grants =
        together(
            sees("A"),
            withholds("A", "phone", "HIDDEN"),
            sees("B"),
            withholds("B", "phone", "READ_ONLY"));
    assertThat(grants.hides(RecordKind.CUSTOMER, "phone")).isFalse();
    assertThat(grants.opens(RecordKind.CUSTOMER, "phone")).isFalse();
  }

  @Test
  void fieldRule_isNotLiftedByARoleThatShowsNoSuchRecord() {
    var other = new GrantedRoles.Line("B", false, "PRODUCT", "VIEW", "ALL");
    var grants = together(sees("A"), withholds("A", "phone", "HIDDEN"), other);
    assertThat(grants.hides(RecordKind.CUSTOMER, "phone")).isTrue();
  }

  @Test
  void chosenDepartments_ofARole_areReadOnceForAllItsPermissions() {
    var asked = new ArrayList<String>();
    var lines =
        List.of(
            new GrantedRoles.Line("A", false, "CUSTOMER", "VIEW", "CHOSEN_DEPARTMENTS"),
            new GrantedRoles.Line("A", false, "CUSTOMER", "EDIT", "CHOSEN_DEPARTMENTS"),
            new GrantedRoles.Line("A", false, "CONTACT", "VIEW", "CHOSEN_DEPARTMENTS"));
    var grants =
        new GrantedRoles(
                lines,
                role -> {
                  asked.add(role);
                  return Set.of(7L);
                })
            .together();
    assertThat(asked).containsExactly("A");
    assertThat(grants.reach(RecordKind.CONTACT, Action.VIEW).orElseThrow().chosen())
        .containsExactly(7L);
  }

  @Test
  void fieldReasons_sayWhatEachRoleThatShowsTheRecordSays() {
    var roles =
        new GrantedRoles(
            List.of(
                sees("A"),
                withholds("A", "phone", "HIDDEN"),
                withholds("A", "email", "HIDDEN"),
                sees("B"),
                withholds("B", "phone", "READ_ONLY"),
                withholds("C", "phone", "HIDDEN")),
            role -> Set.of());
    assertThat(roles.fieldReasons(RecordKind.CUSTOMER))
        .containsExactly(
            new FieldReason(
                "email",
                null,
                List.of(
                    new FieldReason.RoleSays("A", FieldRule.HIDDEN),
                    new FieldReason.RoleSays("B", null))),
            new FieldReason(
                "phone",
                FieldRule.READ_ONLY,
                List.of(
                    new FieldReason.RoleSays("A", FieldRule.HIDDEN),
                    new FieldReason.RoleSays("B", FieldRule.READ_ONLY))));
    assertThat(roles.fieldReasons(RecordKind.CONTACT)).isEmpty();
  }

  @Test
  void permissions_ofTwoRoles_reachTogether() {
    var grants =
        together(
            sees("A"), new GrantedRoles.Line("B", false, "CUSTOMER", "VIEW", "CHOSEN_DEPARTMENTS"));
    assertThat(grants.reach(RecordKind.CUSTOMER, Action.VIEW))
        .contains(new Reach(Set.of(Scope.OWN, Scope.CHOSEN_DEPARTMENTS), Set.of(30L)));
    assertThat(grants.reach(RecordKind.CUSTOMER, Action.EDIT)).isEmpty();
  }

  private static Grants together(GrantedRoles.Line... lines) {
    return new GrantedRoles(List.of(lines), role -> Set.of(30L)).together();
  }

  private static GrantedRoles.Line sees(String role) {
    return new GrantedRoles.Line(role, false, "CUSTOMER", "VIEW", "OWN");
  }

  private static GrantedRoles.Line withholds(String role, String field, String rule) {
    return new GrantedRoles.Line(role, true, "CUSTOMER", field, rule);
  }
}
