package org.keyuan.crm.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Users who measure. Those of {@link #ALL} have the same permissions, each with another scope;
 * those of {@link #MEASURING} work with customers as an operator of the whole company does. Their
 * password is random and comes from whoever makes the data.
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

  private static final String OPERATOR = "BENCH_OPERATOR";

  /** Log-in names of eight people who may the same. */
  static final List<String> MEASURING =
      IntStream.rangeClosed(1, 8).mapToObj(i -> "bench-" + i).toList();

  private static final List<String> KINDS = List.of("CUSTOMER", "CONTACT", "SALES_ORDER");
  private static final List<String> SEEN =
      List.of("PRODUCT", "EMPLOYEE", "DEPARTMENT", "REGION", "TIERING");

  private final BenchSize size;
  private final String hash;

  private BenchPeople(BenchSize size, String password) {
    this.size = size;
    var argon = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    hash = Password.hash(password).addRandomSalt(16).with(argon).getResult();
  }

  static void write(Connection connection, BenchSize size, String password) throws SQLException {
    var people = new BenchPeople(size, password);
    people.writeRoles(connection);
    people.writeUsers(connection);
    people.grant(connection);
    people.permit(connection);
  }

  private void writeRoles(Connection connection) throws SQLException {
    try (var roles = Bulk.records(connection, "APP_ROLE", "ID", "CODE", "NAME_ZH", "NAME_EN")) {
      for (int i = 0; i < ALL.size(); i++) {
        var role = ALL.get(i).role();
        roles.add(BenchSize.FIRST_ID + i, role, role, role);
      }
      roles.add(BenchSize.FIRST_ID + ALL.size(), OPERATOR, OPERATOR, OPERATOR);
    }
  }

  private void writeUsers(Connection connection) throws SQLException {
    var columns =
        "ID LOGIN_NAME PASSWORD_HASH EMPLOYEE_ID LOCALE THEME ENABLED MUST_CHANGE_PASSWORD"
            + " PASSWORD_CHANGED_AT";
    try (var users = Bulk.records(connection, "APP_USER", columns.split(" "))) {
      for (int i = 0; i < ALL.size(); i++) {
        user(users, i, ALL.get(i).login(), ALL.get(i).employee());
      }
      for (int i = 0; i < MEASURING.size(); i++) {
        user(users, ALL.size() + i, MEASURING.get(i), 1 + i);
      }
    }
  }

  private void user(Bulk users, int index, String login, int employee) throws SQLException {
    users.add(
        BenchSize.FIRST_ID + index,
        login,
        hash,
        BenchOrganisation.employee(employee % size.employees()),
        "zh-CN",
        "light",
        true,
        false,
        LocalDateTime.now());
  }

  private void grant(Connection connection) throws SQLException {
    try (var granted = Bulk.rows(connection, "USER_ROLE", "USER_ID", "ROLE_CODE");
        var chosen = Bulk.rows(connection, "ROLE_DEPARTMENT", "ROLE_CODE", "DEPARTMENT_ID")) {
      for (int i = 0; i < ALL.size(); i++) {
        var person = ALL.get(i);
        granted.add(BenchSize.FIRST_ID + i, person.role());
        if (person.name().equals(BOTH)) {
          granted.add(BenchSize.FIRST_ID + i, "BENCH_CHOSEN");
        }
        for (var department : person.chosen()) {
          chosen.add(person.role(), BenchSize.FIRST_ID + department % size.departments());
        }
      }
      for (int i = 0; i < MEASURING.size(); i++) {
        granted.add(BenchSize.FIRST_ID + ALL.size() + i, OPERATOR);
      }
    }
  }

  private void permit(Connection connection) throws SQLException {
    var columns = "ROLE_CODE RECORD_KIND ACTION_CODE SCOPE_CODE".split(" ");
    try (var permissions = Bulk.rows(connection, "ROLE_PERMISSION", columns)) {
      for (var kind : KINDS) {
        for (var person : ALL) {
          permissions.add(person.role(), kind, "VIEW", person.scope());
        }
        for (var action : List.of("VIEW", "CREATE", "EDIT", "EXPORT")) {
          permissions.add(OPERATOR, kind, action, "ALL");
        }
      }
      for (var kind : SEEN) {
        permissions.add(OPERATOR, kind, "VIEW", "ALL");
      }
    }
  }
}
