package org.keyuan.crm.it.inside.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;

/**
 * Which rows of each list are whose to see, worked out from the tables of roles, departments and
 * owners without any code of the product.
 */
final class Expected {
  private final String login;
  private final Long employee;
  private final Long department;

  private Expected(String login) {
    this.login = login;
    var own = " FROM EMPLOYEE e JOIN APP_USER u ON u.EMPLOYEE_ID = e.ID WHERE u.LOGIN_NAME = ?";
    employee = World.sql().number("SELECT e.ID" + own, login);
    department = World.sql().number("SELECT e.DEPARTMENT_ID" + own, login);
  }

  /** Ids by {@code person list ACTION}; a dash for who may not ask at all. */
  static Map<String, String> all() {
    Reaching.get();
    var all = new TreeMap<String, String>();
    for (var login : Hearing.people()) {
      var person = new Expected(login);
      KnownList.ALL.forEach(
          (name, list) -> {
            for (var action : List.of(Action.VIEW, Action.EXPORT)) {
              all.put(login + " " + name + " " + action, person.ids(list, action));
            }
          });
    }
    return all;
  }

  /** The column of each list that names a row. */
  static Map<String, String> links() {
    var links = new TreeMap<String, String>();
    for (var spec : Inside.bean(ListQueries.class).listSpecs()) {
      var link = spec.columns().stream().filter(ListColumn::link).findFirst().orElseThrow();
      links.put(spec.name(), spec.name().equals("audit") ? "loginName" : link.name());
    }
    return links;
  }

  private String ids(KnownList list, Action action) {
    var reach = scopes(list.owners(), action);
    if (scopes(list.kind(), action).isEmpty() || reach.isEmpty()) {
      return "-";
    }
    var departments = departments(reach);
    return World.sql()
        .list(list.rows(), row -> new Long[] {row.id(1), row.id(2), row.id(3)})
        .stream()
        .filter(row -> isWithin(reach, departments, row[1], row[2]))
        .map(row -> row[0].toString())
        .collect(Collectors.joining(" "));
  }

  /** What the roles' matrix says, with the role that says it. */
  private List<String[]> scopes(RecordKind kind, Action action) {
    return World.sql()
        .list(
            "SELECT p.SCOPE_CODE, p.ROLE_CODE FROM ROLE_PERMISSION p JOIN USER_ROLE r"
                + " ON r.ROLE_CODE = p.ROLE_CODE JOIN APP_USER u ON u.ID = r.USER_ID"
                + " WHERE u.LOGIN_NAME = ? AND p.RECORD_KIND = ? AND p.ACTION_CODE = ?",
            row -> new String[] {row.text(1), row.text(2)},
            login,
            kind.name(),
            action.name());
  }

  private boolean isWithin(List<String[]> reach, Set<Long> within, Long owner, Long where) {
    return reach.stream()
        .map(scope -> scope[0])
        .anyMatch(
            scope ->
                scope.equals("ALL")
                    || (scope.equals("OWN") && Objects.equals(owner, employee))
                    || within.contains(where));
  }

  private Set<Long> departments(List<String[]> reach) {
    var within = new HashSet<Long>();
    for (var scope : reach) {
      switch (scope[0]) {
        case "DEPARTMENT" -> within.add(department);
        case "DEPARTMENT_AND_BELOW" -> within.addAll(below(List.of(department)));
        case "CHOSEN_DEPARTMENTS" -> within.addAll(below(chosen(scope[1])));
        default -> {}
      }
    }
    return within;
  }

  private static List<Long> chosen(String role) {
    return World.sql()
        .list(
            "SELECT DEPARTMENT_ID FROM ROLE_DEPARTMENT WHERE ROLE_CODE = ?",
            row -> row.id(1),
            role);
  }

  private static List<Long> below(List<Long> tops) {
    var found = new ArrayList<>(tops);
    for (int i = 0; i < found.size(); i++) {
      found.addAll(
          World.sql()
              .list("SELECT ID FROM DEPARTMENT WHERE PARENT_ID = ?", r -> r.id(1), found.get(i)));
    }
    return found;
  }
}
