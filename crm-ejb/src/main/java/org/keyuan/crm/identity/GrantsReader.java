package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;

/** Reads what a person's roles grant and withhold. */
@ApplicationScoped
class GrantsReader {
  private static final String LINES =
      """
      SELECT r.ROLE_CODE, 'P', p.RECORD_KIND, p.ACTION_CODE, p.SCOPE_CODE FROM USER_ROLE r
      JOIN ROLE_PERMISSION p ON p.ROLE_CODE = r.ROLE_CODE WHERE r.USER_ID = ?
      UNION ALL
      SELECT r.ROLE_CODE, 'F', f.RECORD_KIND, f.FIELD_NAME, f.RULE_CODE FROM USER_ROLE r
      JOIN ROLE_FIELD f ON f.ROLE_CODE = r.ROLE_CODE WHERE r.USER_ID = ?
      """;
  private static final String OF_ROLE =
      """
      SELECT p.ROLE_CODE, 'P', p.RECORD_KIND, p.ACTION_CODE, p.SCOPE_CODE
      FROM ROLE_PERMISSION p WHERE p.ROLE_CODE = ?
      UNION ALL
      SELECT f.ROLE_CODE, 'F', f.RECORD_KIND, f.FIELD_NAME, f.RULE_CODE FROM ROLE_FIELD f WHERE f.ROLE_CODE = ?
      """;
  private static final String CHOSEN =
      """
      SELECT d.PATH FROM ROLE_DEPARTMENT c JOIN DEPARTMENT d ON d.ID = c.DEPARTMENT_ID
      WHERE c.ROLE_CODE = ?
      """;

  @Inject private Database database;

  /** The roles of an account with what they say. */
  GrantedRoles read(long userId) {
    return new GrantedRoles(
        database.list(LINES, GrantsReader::line, userId, userId), this::chosenDepartments);
  }

  /** What somebody with these roles would have. */
  GrantedRoles read(Set<String> roles) {
    var lines = new ArrayList<GrantedRoles.Line>();
    roles.forEach(role -> lines.addAll(database.list(OF_ROLE, GrantsReader::line, role, role)));
    return new GrantedRoles(lines, this::chosenDepartments);
  }

  private static GrantedRoles.Line line(Row row) throws SQLException {
    return new GrantedRoles.Line(
        row.text(1), row.text(2).equals("F"), row.text(3), row.text(4), row.text(5));
  }

  /** With those below: read by the paths, since joined to them each would be held against all. */
  private Set<Long> chosenDepartments(String role) {
    var below = new Sql("SELECT ID FROM DEPARTMENT WHERE 1 = 0");
    for (var path : database.list(CHOSEN, row -> row.text(1), role)) {
      below.append(" OR PATH LIKE ").value(path + "%");
    }
    return below.values().isEmpty()
        ? Set.of()
        : Set.copyOf(database.list(below, row -> row.number(1)));
  }
}
