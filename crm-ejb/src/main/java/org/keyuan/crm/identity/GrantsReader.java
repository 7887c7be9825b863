package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.sql.Database;

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
  private static final String CHOSEN =
      """
      SELECT DISTINCT below.ID FROM ROLE_DEPARTMENT c JOIN DEPARTMENT d ON d.ID = c.DEPARTMENT_ID
      JOIN DEPARTMENT below ON below.PATH LIKE CONCAT(d.PATH, '%') WHERE c.ROLE_CODE = ?
      """;

  @Inject private Database database;

  /** The roles of an account with what they say. */
  GrantedRoles read(long userId) {
    var lines =
        database.list(
            LINES,
            row ->
                new GrantedRoles.Line(
                    row.text(1), row.text(2).equals("F"), row.text(3), row.text(4), row.text(5)),
            userId,
            userId);
    return new GrantedRoles(lines, this::chosenDepartments);
  }

  private Set<Long> chosenDepartments(String role) {
    List<Long> ids = database.list(CHOSEN, row -> row.number(1), role);
    return new HashSet<>(ids);
  }
}
