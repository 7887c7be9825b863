package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.notice.Notices;
import org.keyuan.crm.shared.sql.Database;

/** Tells old and new owners what a handover has moved: one notice each, however much it was. */
@ApplicationScoped
class HandoverNotices {
  private static final String OWNERS =
      """
      SELECT u.LOGIN_NAME, COUNT(*) FROM BULK_ITEM i JOIN APP_USER u ON u.EMPLOYEE_ID = i.%s
      WHERE i.RUN_ID = ? AND i.STATE = 'DONE' AND u.ENABLED = ? AND u.DELETED_AT IS NULL
      GROUP BY u.LOGIN_NAME ORDER BY u.LOGIN_NAME
      """;

  /** Leaders of the leaver's department and of those above it. */
  private static final String LEADERS =
      """
      SELECT DISTINCT u.LOGIN_NAME FROM APP_USER u JOIN USER_ROLE r ON r.USER_ID = u.ID
      JOIN EMPLOYEE l ON l.ID = u.EMPLOYEE_ID JOIN DEPARTMENT d ON d.ID = l.DEPARTMENT_ID
      JOIN EMPLOYEE e ON e.ID = ? JOIN DEPARTMENT below ON below.ID = e.DEPARTMENT_ID
      WHERE r.ROLE_CODE = 'TEAM_LEADER' AND below.PATH LIKE CONCAT(d.PATH, '%') AND u.ENABLED = ?
      AND u.DELETED_AT IS NULL
      """;

  @Inject private Database database;
  @Inject private Notices notices;

  void tell(BulkRun run) {
    var who = CallerContext.current();
    tell(run, "TO_OWNER_ID", "handover.notice.received", who.displayName());
    tell(run, "FROM_OWNER_ID", "handover.notice.given", who.displayName());
    if (run.isLeaver()) {
      var leaver =
          database
              .find("SELECT NAME FROM EMPLOYEE WHERE ID = ?", row -> row.text(1), run.employeeId())
              .orElse("-");
      List<String> leaders = database.list(LEADERS, row -> row.text(1), run.employeeId(), true);
      leaders.stream()
          .filter(login -> !login.equals(who.loginName()))
          .forEach(login -> notices.inform(login, "handover.notice.leaver", leaver));
    }
  }

  private void tell(BulkRun run, String column, String key, String name) {
    record Told(String login, String count) {}
    database
        .list(OWNERS.formatted(column), row -> new Told(row.text(1), row.text(2)), run.id(), true)
        .forEach(told -> notices.inform(told.login(), key, name, told.count()));
  }
}
