package org.keyuan.crm.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Users who measure: the same permissions, each with another scope. Their password is random and
 * comes from whoever makes the data.
 */
final class BenchPeople {
  /** A scope to be measured: who has it, as which employee (by index), with which departments. */
  record Person(String name, String scope, int employee, List<Integer> chosen) {
    String login() {
      return "bench-" + name;
    }

    String role() {
      return "BENCH_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
  }

  /** Has the role of the chosen departments too. */
  private static final String BOTH = "own-chosen";

  static final List<Person> ALL =
      List.of(
          new Person("all", "ALL", 0, List.of()),
          new Person("own", "OWN", 200, List.of()),
          new Person("department", "DEPARTMENT", 200, List.of()),
          new Person("office", "DEPARTMENT_AND_BELOW", 12, List.of()),
          new Person("area", "DEPARTMENT_AND_BELOW", 3, List.of()),
          new Person("company", "DEPARTMENT_AND_BELOW", 0, List.of()),
          new Person("chosen", "CHOSEN_DEPARTMENTS", 200, List.of(10, 23, 155)),
          new Person(BOTH, "OWN", 200, List.of()));

  private static final List<String> KINDS = List.of("CUSTOMER", "CONTACT", "SALES_ORDER");

  private BenchPeople() {}

  static void write(Connection connection, BenchSize size, String password) throws SQLException {
    var argon = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    var hash = Password.hash(password).addRandomSalt(16).with(argon).getResult();
    try (var users =
            Bulk.records(
                connection,
                "APP_USER",
                "ID",
                "LOGIN_NAME",
                "PASSWORD_HASH",
                "EMPLOYEE_ID",
                "LOCALE",
                "THEME",
                "ENABLED",
                "MUST_CHANGE_PASSWORD",
                "PASSWORD_CHANGED_AT");
        var roles = Bulk.records(connection, "APP_ROLE", "ID", "CODE", "NAME_ZH", "NAME_EN")) {
      for (int i = 0; i < ALL.size(); i++) {
        var person = ALL.get(i);
        long id = BenchSize.FIRST_ID + i;
        var employee = BenchOrganisation.employee(person.employee() % size.employees());
        roles.add(id, person.role(), person.role(), person.role());
        users.add(
            id, person.login(), hash, employee, "zh-CN", "light", true, false, LocalDateTime.now());
      }
    }
    grant(connection, size);
  }

  private static void grant(Connection connection, BenchSize size) throws SQLException {
    try (var granted = Bulk.rows(connection, "USER_ROLE", "USER_ID", "ROLE_CODE");
        var permissions =
            Bulk.rows(
                connection,
                "ROLE_PERMISSION",
                "ROLE_CODE",
                "RECORD_KIND",
                "ACTION_CODE",
                "SCOPE_CODE");
        var chosen = Bulk.rows(connection, "ROLE_DEPARTMENT", "ROLE_CODE", "DEPARTMENT_ID")) {
      for (int i = 0; i < ALL.size(); i++) {
        var person = ALL.get(i);
        granted.add(BenchSize.FIRST_ID + i, person.role());
        if (person.name().equals(BOTH)) {
          granted.add(BenchSize.FIRST_ID + i, "BENCH_CHOSEN");
        }
        for (var kind : KINDS) {
          permissions.add(person.role(), kind, "VIEW", person.scope());
        }
        for (var department : person.chosen()) {
          chosen.add(person.role(), BenchSize.FIRST_ID + department % size.departments());
        }
      }
    }
  }
}
