package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.sql.Database;

/** Counts what a handover would give to people who should not own it. */
@ApplicationScoped
class OwnerRules {
  private static final String BROKEN =
      """
      SELECT COUNT(*) FROM BULK_ITEM i JOIN %s t ON t.ID = i.RECORD_ID
      WHERE i.RUN_ID = ? AND i.RECORD_KIND = ? AND i.STATE = 'PLANNED' AND %s AND t.DELETED_AT IS NULL
      AND i.TO_OWNER_ID IS NOT NULL AND NOT EXISTS (SELECT 1 FROM APP_USER u
      JOIN USER_ROLE r ON r.USER_ID = u.ID WHERE u.EMPLOYEE_ID = i.TO_OWNER_ID AND u.ENABLED = ?
      AND u.DELETED_AT IS NULL AND r.ROLE_CODE = ?)
      """;

  @Inject @Any private Instance<OwnerRule> rules;
  @Inject private OwnedTables tables;
  @Inject private Database database;

  long count(long runId) {
    return rules.stream().mapToLong(rule -> count(runId, rule)).sum();
  }

  private long count(long runId, OwnerRule rule) {
    var spec = tables.find(rule.kind()).orElseThrow();
    var sql = BROKEN.formatted(spec.table(), rule.concerned());
    return database.number(sql, runId, rule.kind(), true, rule.role());
  }
}
