package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.customer.domain.CustomerKind;
import org.keyuan.crm.identity.AccessQueries;
import org.keyuan.crm.identity.AccessReason;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.identity.ViewAs;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordInUseException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;

/** What an administrator says of a role counts at once, and everywhere. */
class RoleChecks {
  private static final Set<String> WORKS =
      Set.of(
          "CUSTOMER.VIEW.OWN",
          "CUSTOMER.CREATE.OWN",
          "CUSTOMER.EDIT.OWN",
          "CUSTOMER.EXPORT.OWN",
          "EMPLOYEE.VIEW.ALL");

  @Test
  void role_isReadAndChangedByAdministratorsAlone() {
    World.get();
    var id = roleId("OPERATOR");
    var raised = command("OPERATOR", Set.of("ROLE.EDIT.ALL"), Set.of(), Set.of());
    Refusals.unchanged(
        () -> Rows.of("ROLE_PERMISSION", "ROLE_CODE", "OPERATOR"),
        CatalogueChecks.OTHERS,
        () -> service().change(id, Rows.version("APP_ROLE", id), raised),
        () -> service().create(raised, null),
        () -> service().delete(id, Rows.version("APP_ROLE", id)),
        () -> service().open(id),
        () -> Lists.open("role"));
  }

  @Test
  void lastOneWhoMayChangeRoles_keepsThatPermission() {
    World.get();
    var id = roleId("ADMIN");
    var before = Rows.of("ROLE_PERMISSION", "ROLE_CODE", "ADMIN");
    var lowered = command("ADMIN", Set.of("ROLE.VIEW.ALL"), Set.of(), Set.of());
    assertThatThrownBy(
            () -> asChief(() -> service().change(id, Rows.version("APP_ROLE", id), lowered)))
        .isInstanceOf(FieldException.class);
    assertThat(Rows.of("ROLE_PERMISSION", "ROLE_CODE", "ADMIN")).isEqualTo(before);
  }

  @Test
  void role_thatSomebodyHas_canNotBeDeleted() {
    World.get();
    var id = roleId("OPERATOR");
    assertThatThrownBy(() -> asChief(() -> service().delete(id, Rows.version("APP_ROLE", id))))
        .isInstanceOf(RecordInUseException.class);
    var unused = make(WORKS, Set.of(), Set.of());
    asChief(() -> service().delete(roleId(unused), Rows.version("APP_ROLE", roleId(unused))));
    assertThat(Rows.of("APP_ROLE", "CODE", unused)).isEmpty();
    assertThat(Rows.of("ROLE_PERMISSION", "ROLE_CODE", unused)).isEmpty();
  }

  @Test
  void chosenDepartments_areReachedWithThoseBelow() {
    World.get();
    var north = World.sql().number("SELECT ID FROM DEPARTMENT WHERE CODE = 'IT-N'");
    var person = World.person(make(chosen(), Set.of(String.valueOf(north)), Set.of()));
    var inTeam = Customers.enter("first");
    var inSouth = Customers.enter("south");
    assertThat(Inside.as(person, () -> Customers.isListed(inTeam))).isTrue();
    assertThat(Inside.as(person, () -> Customers.isListed(inSouth))).isFalse();
    assertThat(Inside.as(person, () -> Lists.shows("customer", inSouth))).isFalse();
  }

  @Asvs({"8.2.3", "15.3.1"})
  @Test
  void hiddenField_isNeitherShownNorFilteredNorSortedNorExported() {
    var person = World.person(make(WORKS, Set.of(), Set.of("CUSTOMER.phone.HIDDEN")));
    var id = Inside.as(person, () -> Customers.service().enter(said("021-62881234", null), null));
    var lists = Inside.bean(ListQueries.class);
    assertThat(Inside.as(person, () -> names(lists.get("customer", id).columns())))
        .contains("name", "email")
        .doesNotContain("phone");
    var byPhone = List.of(new Condition("phone", true, List.of("62")));
    for (var request :
        List.of(
            new ListRequest(byPhone, List.of(), null, false, 0, 10),
            new ListRequest(List.of(), List.of("name", "phone"), null, false, 0, 10),
            new ListRequest(List.of(), List.of(), "phone", false, 0, 10))) {
      Refusals.refused(person, () -> lists.page("customer", request));
      Refusals.refused(person, () -> lists.export("customer", request, row -> {}));
    }
    Refusals.refused(person, () -> lists.count("customer", ListFilter.of(byPhone), 10));
    assertThat(Inside.as("chief", () -> lists.get("customer", id).value("phone"))).isNotNull();
  }

  @Asvs({"8.2.3", "15.3.3"})
  @Test
  void withheldField_staysAsItWas_whicheverWayTheChangeComes() {
    var person =
        World.person(
            make(WORKS, Set.of(), Set.of("CUSTOMER.phone.HIDDEN", "CUSTOMER.email.READ_ONLY")));
    var id =
        Inside.as(
            person, () -> Customers.service().enter(said("021-62881234", "a@example.com"), null));
    var same = said("021-62881234", "a@example.com");
    Inside.as(person, () -> change(id, same));
    assertThat(Customers.name(id)).isEqualTo(same.name());
    Refusals.unchanged(
        () -> Rows.of("CUSTOMER", id),
        List.of(person),
        () -> change(id, said("021-00000000", "a@example.com")),
        () -> change(id, said("021-62881234", "b@example.com")),
        () -> change(id, said(null, null)));
  }

  @Test
  void borrowedEyes_seeWhatTheUserSees_andChangeNothing() {
    World.get();
    var viewAs = Inside.bean(ViewAs.class);
    var own = Customers.enter("first");
    var foreign = Customers.enter("south");
    var eyes = Inside.as("chief", () -> viewAs.see("first", "chief", null).orElseThrow().caller());
    assertThat(Inside.as(eyes, () -> Lists.shows("customer", own))).isTrue();
    assertThat(Inside.as(eyes, () -> Lists.shows("customer", foreign))).isFalse();
    assertThat(Inside.as(eyes, () -> Lists.exports("customer", own))).isFalse();
    var before = Rows.of("CUSTOMER", own);
    assertThatThrownBy(() -> Inside.as(eyes, () -> change(own, said(null, null))))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(Rows.of("CUSTOMER", own)).isEqualTo(before);
    for (var person : List.of("first", "leader", "executive", "portal")) {
      Refusals.refused(person, () -> viewAs.see("chief", person, null));
      Refusals.refused(person, () -> viewAs.begin(userId("chief")));
    }
  }

  @Test
  void explanation_saysWhatHappens_andTellsStrangersNothing() {
    World.get();
    var queries = Inside.bean(AccessQueries.class);
    var id = Customers.enter("first");
    var reasons = Inside.as("first", () -> queries.explain(RecordKind.CUSTOMER, id).reasons());
    assertThat(reasons)
        .filteredOn(AccessReason::allowed)
        .extracting(AccessReason::action)
        .contains(Action.VIEW, Action.EDIT)
        .doesNotContain(Action.VERIFY);
    for (var person : List.of("second", "south")) {
      Refusals.refused(person, () -> queries.explain(RecordKind.CUSTOMER, id));
    }
    var user = userId("south");
    var theirs = Inside.as("chief", () -> queries.explain(RecordKind.CUSTOMER, id, user).reasons());
    assertThat(theirs).noneMatch(AccessReason::allowed);
    Refusals.refused("leader", () -> queries.explain(RecordKind.CUSTOMER, id, user));
  }

  private static long userId(String loginName) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", loginName);
  }

  private static Object change(long id, CustomerCommand command) {
    Customers.service().change(id, Customers.version(id), command);
    return null;
  }

  private static Set<String> chosen() {
    var permissions = new HashSet<>(WORKS);
    permissions.remove("CUSTOMER.VIEW.OWN");
    permissions.add("CUSTOMER.VIEW.CHOSEN_DEPARTMENTS");
    return permissions;
  }

  private static List<String> names(List<ListColumn> columns) {
    return columns.stream().map(ListColumn::name).toList();
  }

  /** Makes a role and gives its code. */
  private static String make(Set<String> permissions, Set<String> departments, Set<String> rules) {
    World.get();
    var code = "R" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
    asChief(
        () -> service().create(command(code, permissions, departments, rules), null).toString());
    return code;
  }

  private static RoleCommand command(
      String code, Set<String> permissions, Set<String> departments, Set<String> rules) {
    return new RoleCommand(
        code, "\u89d2\u8272 " + code, code, null, permissions, departments, rules);
  }

  private static long roleId(String code) {
    return World.sql().number("SELECT ID FROM APP_ROLE WHERE CODE = ?", code);
  }

  private static CustomerCommand said(String phone, String email) {
    return new CustomerCommand(
        CustomerKind.ENTERPRISE,
        null,
        Customers.freshName(),
        phone,
        null,
        email,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static void asChief(Runnable work) {
    Inside.as(
        "chief",
        () -> {
          work.run();
          return null;
        });
  }

  private static RoleService service() {
    return Inside.bean(RoleService.class);
  }
}
