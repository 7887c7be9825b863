package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.sql.Database;

/** What the roles grant and withhold, as rows. */
@ApplicationScoped
class RolePermissions {

  @Inject private Database database;

  /**
   * Each as {@code KIND.ACTION.SCOPE}, as the matrix would write it: what belongs to nobody has no
   * reach but all, and what everybody may is not a role's to give. Otherwise saving a role that
   * came with the product would look like a change of permissions.
   */
  Set<String> permissions(String role) {
    return database
        .list(
            "SELECT RECORD_KIND, ACTION_CODE, SCOPE_CODE FROM ROLE_PERMISSION WHERE ROLE_CODE = ?",
            row -> permission(row.text(1), row.text(2), row.text(3)),
            role)
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static Optional<String> permission(String kindName, String action, String scope) {
    var kind = RecordKind.valueOf(kindName);
    return kind.knows(Action.valueOf(action))
        ? Optional.of(kindName + "." + action + "." + (kind.isOwned() ? scope : Scope.ALL))
        : Optional.empty();
  }

  /** Each as {@code KIND.field.RULE}. */
  Set<String> fieldRules(String role) {
    return new HashSet<>(
        database.list(
            "SELECT RECORD_KIND, FIELD_NAME, RULE_CODE FROM ROLE_FIELD WHERE ROLE_CODE = ?",
            row -> row.text(1) + "." + row.text(2) + "." + row.text(3),
            role));
  }

  Set<String> departments(String role) {
    return new HashSet<>(
        database.list(
            "SELECT DEPARTMENT_ID FROM ROLE_DEPARTMENT WHERE ROLE_CODE = ?",
            row -> String.valueOf(row.number(1)),
            role));
  }

  /**
   * Writes what the command grants and withholds in place of what was there.
   *
   * @throws IllegalArgumentException for what no screen sends
   */
  void replace(String role, RoleCommand command) {
    remove(role);
    database.updateAll(
        "INSERT INTO ROLE_PERMISSION (ROLE_CODE, RECORD_KIND, ACTION_CODE, SCOPE_CODE) VALUES (?, ?, ?, ?)",
        command.permissions().stream().map(line -> permission(role, line)).toList());
    database.updateAll(
        "INSERT INTO ROLE_DEPARTMENT (ROLE_CODE, DEPARTMENT_ID) VALUES (?, ?)",
        command.departments().stream().map(id -> new Object[] {role, Long.valueOf(id)}).toList());
    database.updateAll(
        "INSERT INTO ROLE_FIELD (ROLE_CODE, RECORD_KIND, FIELD_NAME, RULE_CODE) VALUES (?, ?, ?, ?)",
        command.fieldRules().stream().map(line -> fieldRule(role, line)).toList());
  }

  void remove(String role) {
    for (var table : List.of("ROLE_PERMISSION", "ROLE_DEPARTMENT", "ROLE_FIELD")) {
      database.update("DELETE FROM " + table + " WHERE ROLE_CODE = ?", role);
    }
  }

  /** The number of accounts that can sign in and change roles. */
  long countKeepers() {
    return database.number(
        """
        SELECT COUNT(DISTINCT u.ID) FROM APP_USER u
        JOIN USER_ROLE r ON r.USER_ID = u.ID
        JOIN ROLE_PERMISSION p ON p.ROLE_CODE = r.ROLE_CODE
        WHERE u.ENABLED = ? AND u.DELETED_AT IS NULL AND p.RECORD_KIND = 'ROLE' AND p.ACTION_CODE = 'EDIT'
        """,
        true);
  }

  private static Object[] permission(String role, String line) {
    var parts = line.split("\\.");
    var kind = RecordKind.valueOf(parts[0]);
    var action = Action.valueOf(parts[1]);
    var scope = Scope.valueOf(parts[2]);
    if (!kind.knows(action) || (!kind.isOwned() && scope != Scope.ALL)) {
      throw new IllegalArgumentException(line + " means nothing");
    }
    return new Object[] {role, kind.name(), action.name(), scope.name()};
  }

  private static Object[] fieldRule(String role, String line) {
    var parts = line.split("\\.");
    var rule = FieldRule.valueOf(parts[2]);
    return new Object[] {role, RecordKind.valueOf(parts[0]).name(), parts[1], rule.name()};
  }
}
