package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordInUseException;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.sql.Database;

/** Writes roles and, beside them, what exactly was granted or taken away. */
@ApplicationScoped
class RoleChanges {

  @Inject private Records records;
  @Inject private UniqueNumber numbers;
  @Inject private RolePermissions permissions;
  @Inject private ChangeLog log;
  @PersistenceContext private EntityManager entityManager;
  @Inject private Database database;

  Long create(RoleCommand command) {
    numbers.require("APP_ROLE", "CODE", "code", command.code(), null);
    var role = records.add(new Role(command));
    records.flush();
    replace(role, command);
    return role.id();
  }

  void change(Role role, RoleCommand command) {
    role.describe(command);
    // the rows that hang on it are part of what two people could change at once
    entityManager.lock(role, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    records.flush();
    replace(role, command);
    if (permissions.countKeepers() == 0) {
      throw new FieldException("permissions", "role.error.nobody_left");
    }
  }

  void delete(Role role) {
    var users = database.number("SELECT COUNT(*) FROM USER_ROLE WHERE ROLE_CODE = ?", role.code());
    if (users > 0) {
      throw new RecordInUseException(role.recordName(), users, RecordKind.USER);
    }
    permissions.remove(role.code());
    entityManager.remove(role);
  }

  private void replace(Role role, RoleCommand command) {
    var before = state(role.code());
    permissions.replace(role.code(), command);
    var now = state(role.code());
    Map<String, String[]> differences = new LinkedHashMap<>();
    now.forEach((what, lines) -> compare(differences, what, before.get(what), lines));
    if (!differences.isEmpty()) {
      log.write("PERMISSIONS", RecordKind.ROLE, role.id(), role.recordName(), differences);
    }
  }

  private Map<String, Set<String>> state(String role) {
    return Map.of(
        "permissions", permissions.permissions(role),
        "departments", permissions.departments(role),
        "fieldRules", permissions.fieldRules(role));
  }

  /** Only what was taken away and what was granted: the whole matrix would hide it. */
  private static void compare(
      Map<String, String[]> differences, String what, Set<String> before, Set<String> now) {
    var gone = new HashSet<>(before);
    gone.removeAll(now);
    var added = new HashSet<>(now);
    added.removeAll(before);
    if (!gone.isEmpty() || !added.isEmpty()) {
      differences.put(what, new String[] {text(gone), text(added)});
    }
  }

  private static String text(Set<String> lines) {
    return lines.isEmpty() ? null : String.join(" ", new TreeSet<>(lines));
  }
}
