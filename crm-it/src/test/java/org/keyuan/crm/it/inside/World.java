package org.keyuan.crm.it.inside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.organisation.DepartmentCommand;
import org.keyuan.crm.organisation.DepartmentService;
import org.keyuan.crm.organisation.EmployeeCommand;
import org.keyuan.crm.organisation.EmployeeService;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.sql.Database;

/**
 * The people that all tests share: a leader with two operators in a team below, a colleague in
 * another department, and one person for each further role. Made once for each database.
 */
public record World(Map<String, Long> employees) {
  /** Everybody's. */
  public static final String PASSWORD = "Kaoshi-mima-2026-xy";

  private static World world;

  public static synchronized World get() {
    if (world == null) {
      world = exists() ? read() : make();
      liftLimits();
    }
    return world;
  }

  /** {@code name=value} a line, for the tests outside. */
  String describe() {
    return employees.entrySet().stream()
            .map(person -> person.getKey() + "=" + person.getValue() + "\n")
            .collect(Collectors.joining())
        + "password="
        + PASSWORD
        + "\n";
  }

  public long employee(String loginName) {
    return employees.get(loginName);
  }

  /** Tests ask as much in a minute as a hundred people; {@code RateIT} sets a limit of its own. */
  private static void liftLimits() {
    sql().update("UPDATE SYSTEM_PARAMETER SET PARAMETER_VALUE = '0' WHERE NAME LIKE ?", "rate.%");
  }

  private static boolean exists() {
    return sql().number("SELECT COUNT(*) FROM APP_USER WHERE LOGIN_NAME = ?", "leader") > 0;
  }

  private static World read() {
    var employees = new LinkedHashMap<String, Long>();
    sql()
        .list(
            "SELECT LOGIN_NAME, EMPLOYEE_ID FROM APP_USER WHERE EMPLOYEE_ID IS NOT NULL",
            row -> employees.put(row.text(1), row.id(2)));
    return new World(employees);
  }

  private static World make() {
    return Inside.as(Caller.system(), World::people);
  }

  private static World people() {
    var north = department("IT-N", "\u5317\u65b9\u4e8b\u4e1a\u90e8", null);
    var team = department("IT-N1", "\u5317\u65b9\u4e00\u7ec4", north);
    var south = department("IT-S", "\u5357\u65b9\u4e8b\u4e1a\u90e8", null);
    var employees = new LinkedHashMap<String, Long>();
    person(employees, "leader", "\u738b\u4e3b\u7ba1", north, RoleCode.TEAM_LEADER);
    person(employees, "first", "\u674e\u4e00", team, RoleCode.OPERATOR);
    person(employees, "second", "\u8d75\u4e8c", team, RoleCode.OPERATOR);
    person(employees, "south", "\u94b1\u5357", south, RoleCode.OPERATOR);
    person(employees, "manager", "\u5b59\u7ecf\u7406", south, RoleCode.ACCOUNT_MANAGER);
    person(employees, "executive", "\u5468\u9886\u5bfc", south, RoleCode.EXECUTIVE);
    person(employees, "marketer", "\u5434\u5e02\u573a", south, RoleCode.MARKETER);
    person(employees, "chief", "\u90d1\u7ba1\u7406", south, RoleCode.ADMIN);
    person(employees, "portal", "\u51af\u4f19\u4f34", south, RoleCode.PORTAL);
    return new World(employees);
  }

  private static Long department(String code, String name, Long parent) {
    var command = new DepartmentCommand(code, name, parent, 1);
    return Inside.bean(DepartmentService.class).add(command, null);
  }

  private static void person(
      Map<String, Long> employees, String login, String name, Long department, String role) {
    var command =
        new EmployeeCommand("IT-" + login, name, department, null, null, null, null, null, null);
    var employee = Inside.bean(EmployeeService.class).add(command, null);
    account(login, employee, role);
    employees.put(login, employee);
  }

  private static void account(String login, Long employeeId, String role) {
    var account = new UserCommand(login, employeeId, Set.of(role), true);
    var first = Inside.bean(UserService.class).create(account, null);
    Inside.as(
        login,
        () -> {
          Inside.bean(ProfileService.class)
              .changePassword(OwnCredentials.of(first.password()), PASSWORD);
          return null;
        });
  }

  /** A fresh account with this role, as an employee of the south; gives its login name. */
  public static String person(String role) {
    var login = "p" + java.util.UUID.randomUUID().toString().substring(0, 8);
    return Inside.as(
        Caller.system(),
        () -> {
          var south = sql().number("SELECT ID FROM DEPARTMENT WHERE CODE = 'IT-S'");
          person(new LinkedHashMap<>(), login, login, south, role);
          return login;
        });
  }

  public static Database sql() {
    return Inside.bean(Database.class);
  }
}
