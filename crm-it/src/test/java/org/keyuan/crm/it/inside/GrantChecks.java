package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.identity.ViewAs;
import org.keyuan.crm.shared.access.Caller;

/** Nobody gives more than they have: who keeps accounts is no administrator by that. */
class GrantChecks {
  private static final Set<String> KEEPS_ACCOUNTS =
      Set.of(
          "USER.VIEW.ALL",
          "USER.CREATE.ALL",
          "USER.EDIT.ALL",
          "USER.DELETE.ALL",
          "USER.RUN.ALL",
          "EMPLOYEE.VIEW.ALL",
          "PRODUCT.VIEW.ALL",
          "CUSTOMER.VIEW.OWN");

  @Test
  void roleBeyondTheOwn_isGivenToNobody() {
    var keeper = keeper();
    var id = account(keeper);
    var version = Rows.version("APP_USER", id);
    for (var role : List.of(RoleCode.ADMIN, RoleCode.EXECUTIVE, RoleCode.OPERATOR)) {
      Refusals.unchanged(
          () -> stored(id),
          List.of(keeper),
          () -> users().change(id, version, account(keeper, role)),
          () -> users().create(account(fresh(), role), null));
    }
  }

  @Test
  void accountThatReachesFurther_isNeitherChangedNorOpenedNorLookedThrough() {
    var keeper = keeper();
    for (var person : List.of("chief", "executive", "leader", "first")) {
      var id = account(person);
      var version = Rows.version("APP_USER", id);
      Refusals.unchanged(
          () -> stored(id),
          List.of(keeper),
          () -> users().resetPassword(id, version),
          () -> users().change(id, version, account(person, role(Set.of("PRODUCT.VIEW.ALL")))),
          () -> users().delete(id, version),
          () -> Inside.bean(ViewAs.class).begin(id),
          () -> Inside.bean(ViewAs.class).see(person, keeper, null));
    }
  }

  @Test
  void roleWithinTheOwn_isGiven() {
    var keeper = keeper();
    var catalogue = role(Set.of("PRODUCT.VIEW.ALL"));
    var id = Inside.as(keeper, () -> users().create(account(fresh(), catalogue), null).userId());
    assertThat(Rows.of("USER_ROLE", "USER_ID", id)).hasSize(1);
    var password =
        Inside.as(keeper, () -> users().resetPassword(id, Rows.version("APP_USER", id)).password());
    assertThat(password).isNotBlank();
  }

  @Test
  void ownRecordsOfSomebodyElse_areNotWithinTheOwn() {
    var keeper = keeper();
    var own = role(Set.of("CUSTOMER.VIEW.OWN"));
    var south = World.get().employee("south");
    Refusals.refused(
        keeper, () -> users().create(new UserCommand(fresh(), south, Set.of(own), true), null));
  }

  @Test
  void roleThatHidesLess_isNotGiven() {
    World.get();
    var withheld = make(KEEPS_ACCOUNTS, Set.of("PRODUCT.price.HIDDEN"));
    var keeper = World.person(withheld);
    var open = role(Set.of("PRODUCT.VIEW.ALL"));
    Refusals.refused(keeper, () -> users().create(account(fresh(), open), null));
  }

  private static String keeper() {
    World.get();
    return World.person(make(KEEPS_ACCOUNTS, Set.of()));
  }

  private static String role(Set<String> permissions) {
    return make(permissions, Set.of());
  }

  private static String make(Set<String> permissions, Set<String> rules) {
    var code = "G" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
    make(code, permissions, rules);
    return code;
  }

  static void make(String code, Set<String> permissions, Set<String> rules) {
    var command = new RoleCommand(code, code, code, null, permissions, Set.of(), rules);
    Inside.as(Caller.system(), () -> Inside.bean(RoleService.class).create(command, null));
  }

  private static UserCommand account(String loginName, String role) {
    return new UserCommand(loginName, null, Set.of(role), true);
  }

  private static String fresh() {
    return "g" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static long account(String loginName) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", loginName);
  }

  private static List<List<String>> stored(long id) {
    return List.of(Rows.of("APP_USER", id), Rows.of("USER_ROLE", "USER_ID", id));
  }

  private static UserService users() {
    return Inside.bean(UserService.class);
  }
}
