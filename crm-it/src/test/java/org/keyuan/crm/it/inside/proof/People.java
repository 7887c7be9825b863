package org.keyuan.crm.it.inside.proof;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.identity.UserSessions;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.organisation.DepartmentCommand;
import org.keyuan.crm.organisation.DepartmentService;
import org.keyuan.crm.organisation.EmployeeCommand;
import org.keyuan.crm.organisation.EmployeeService;
import org.keyuan.crm.product.ProductCommand;
import org.keyuan.crm.product.ProductService;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListQueries;

/** The people of the proof: the foreign owner, and callers of another department. */
final class People {
  /** The role from which every column of every list is hidden that is not needed to tell rows. */
  static final String BLIND = "PROOF_BLIND";

  /** May start jobs and nothing else. */
  static final String STARTER = "proofstarter";

  private static final String STARTS = "PROOF_STARTS";

  private People() {}

  /** Makes them once for each database. */
  static synchronized Foreign get() {
    World.get();
    if (World.sql().number("SELECT COUNT(*) FROM APP_USER WHERE LOGIN_NAME = 'proofblind'") == 0) {
      Inside.as(Caller.system(), People::make);
      ForeignRecords.make();
    }
    if (World.sql().number("SELECT COUNT(*) FROM APP_USER WHERE LOGIN_NAME = ?", STARTER) == 0) {
      Inside.as(Caller.system(), People::makeStarter);
    }
    signIn();
    // the server finds the persistence unit of a bean in the module that first uses it
    Inside.as(Caller.system(), () -> Inside.bean(RoleService.class).open(1));
    return Foreign.read();
  }

  private static Object makeStarter() {
    var near = World.sql().number("SELECT ID FROM DEPARTMENT WHERE CODE = 'PROOF-B'");
    var permission = Set.of(RecordKind.JOB + "." + Action.RUN + ".ALL");
    var role = new RoleCommand(STARTS, STARTS, STARTS, null, permission, Set.of(), Set.of());
    Inside.bean(RoleService.class).create(role, null);
    person(STARTER, near, STARTS);
    return null;
  }

  /** The owner is signed in somewhere, so that there is a session to be ended. */
  private static void signIn() {
    var since = Instant.now().minus(Duration.ofMinutes(10));
    var sessions =
        World.sql()
            .number(
                "SELECT COUNT(*) FROM USER_SESSION s JOIN APP_USER u ON u.ID = s.USER_ID"
                    + " WHERE u.LOGIN_NAME = ? AND s.SEEN_AT > ?",
                Foreign.OWNER,
                since);
    if (sessions == 0) {
      Inside.bean(UserSessions.class)
          .begin(Foreign.OWNER, "127.0.0.1", Canary.mark(RecordKind.PROFILE, "AGENT"));
    }
  }

  private static Object make() {
    var departments = Inside.bean(DepartmentService.class);
    var foreign = departments.add(new DepartmentCommand("PROOF-A", "PROOF-A", null, 1), null);
    var near = departments.add(new DepartmentCommand("PROOF-B", "PROOF-B", null, 1), null);
    departments.add(new DepartmentCommand("PROOF-B1", "PROOF-B1", near, 1), null);
    departments.add(
        new DepartmentCommand("PROOF-C", "PROOF-C", near, 1), null); // nobody works there
    person(Foreign.OWNER, foreign, "OPERATOR");
    person(Foreign.NEAR, near, "OPERATOR");
    for (var role :
        List.of("ACCOUNT_MANAGER", "TEAM_LEADER", "EXECUTIVE", "MARKETER", "ADMIN", "PORTAL")) {
      person("proof" + role.toLowerCase(java.util.Locale.ROOT), near, role);
    }
    Inside.bean(RoleService.class)
        .create(new RoleCommand(BLIND, BLIND, BLIND, null, everything(), Set.of(), hidden()), null);
    person("proofblind", near, BLIND);
    var product =
        new ProductCommand(
            "PROOF-PRODUCT",
            "PROOF-PRODUCT",
            null,
            null,
            BigDecimal.ONE,
            BigDecimal.ONE,
            true,
            null);
    return Inside.bean(ProductService.class).add(product, null);
  }

  static void person(String login, long department, String role) {
    var employee =
        new EmployeeCommand(
            "PROOF-" + login, login, department, null, null, null, null, null, null);
    var id = Inside.bean(EmployeeService.class).add(employee, null);
    var account = new UserCommand(login, id, Set.of(role), true);
    var first = Inside.bean(UserService.class).create(account, null).password();
    Inside.as(
        login,
        () -> {
          Inside.bean(ProfileService.class)
              .changePassword(OwnCredentials.of(first), World.PASSWORD);
          return null;
        });
  }

  private static Set<String> everything() {
    var lines = new HashSet<String>();
    for (var kind : RecordKind.values()) {
      kind.actions().forEach(action -> lines.add(kind + "." + action + ".ALL"));
    }
    return lines;
  }

  /** Every column of the owned kinds' lists. */
  static Set<String> hidden() {
    var rules = new HashSet<String>();
    for (var spec : Inside.bean(ListQueries.class).listSpecs()) {
      if (Foreign.OWNED.contains(spec.kind())) {
        spec.columns().stream()
            .filter(
                column ->
                    !column.link()
                        && !column
                            .name()
                            .matches("customerId|owner|department|kind|verification|state"))
            .forEach(column -> rules.add(spec.kind() + "." + column.name() + ".HIDDEN"));
      }
    }
    return rules;
  }
}
