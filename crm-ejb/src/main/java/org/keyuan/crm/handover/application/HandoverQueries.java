package org.keyuan.crm.handover.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.handover.application.HandoverDetail.Example;
import org.keyuan.crm.handover.application.HandoverDetail.Line;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** What a person's handovers show. */
@Stateless
@Unguarded("a handover is known to whoever prepared it")
public class HandoverQueries {
  private static final int EXAMPLES = 5;
  private static final int LISTED = 100;
  private static final String LINES =
      """
      SELECT i.RECORD_KIND, e.NAME, SUM(CASE WHEN i.STATE = 'PLANNED' THEN 1 ELSE 0 END),
      SUM(CASE WHEN i.STATE = 'MOVED' THEN 1 ELSE 0 END), SUM(CASE WHEN i.STATE = 'SAME' THEN 1 ELSE 0 END),
      SUM(CASE WHEN i.STATE = 'BEYOND' THEN 1 ELSE 0 END),
      SUM(CASE WHEN i.STATE IN ('CHANGED', 'NO_OWNER') THEN 1 ELSE 0 END)
      FROM HANDOVER_ITEM i LEFT JOIN EMPLOYEE e ON e.ID = i.TO_OWNER_ID WHERE i.RUN_ID = ?
      GROUP BY i.RECORD_KIND, i.TO_OWNER_ID, e.NAME ORDER BY i.RECORD_KIND, e.NAME
      """;
  private static final String SOME =
      """
      SELECT t.%s, f.NAME, e.NAME FROM HANDOVER_ITEM i JOIN %s t ON t.ID = i.RECORD_ID
      LEFT JOIN EMPLOYEE f ON f.ID = i.FROM_OWNER_ID LEFT JOIN EMPLOYEE e ON e.ID = i.TO_OWNER_ID
      WHERE i.RUN_ID = ? AND i.RECORD_KIND = ? AND i.STATE IN ('PLANNED', 'MOVED')
      ORDER BY i.SEQ_NO OFFSET 0 ROWS FETCH NEXT %d ROWS ONLY
      """;

  @Inject private HandoverRuns runs;
  @Inject private OwnerRules rules;
  @Inject private OwnedTables tables;
  @Inject private Database database;

  /**
   * A handover of the caller.
   *
   * @throws org.keyuan.crm.handover.domain.HandoverNotFoundException when there is none
   */
  public HandoverDetail get(long id) {
    var run = runs.get(id);
    var examples = new ArrayList<Example>();
    tables.all().forEach(spec -> examples.addAll(examples(id, spec)));
    return new HandoverDetail(
        run,
        run.employeeId() == null ? null : name(run.employeeId()),
        database.list(LINES, HandoverQueries::line, id),
        examples,
        run.isPreview() ? rules.count(id) : 0,
        run.isLeaver() ? rest(run.employeeId()) : 0,
        runs.isReversible(run),
        runs.isStuck(run));
  }

  /** The caller's handovers, the newest first. */
  public List<HandoverRun> list() {
    return runs.list(LISTED);
  }

  private String name(long employeeId) {
    return database
        .find("SELECT NAME FROM EMPLOYEE WHERE ID = ?", row -> row.text(1), employeeId)
        .orElse("-");
  }

  private long rest(long employeeId) {
    return tables.all().stream()
        .mapToLong(
            spec ->
                database.number(
                    "SELECT COUNT(*) FROM " + spec.table() + " WHERE OWNER_ID = ?", employeeId))
        .sum();
  }

  private List<Example> examples(long id, ListSpec spec) {
    return database.list(
        SOME.formatted(spec.nameColumn(), spec.table(), EXAMPLES),
        row -> new Example(spec.kind(), row.text(1), row.text(2), row.text(3)),
        id,
        spec.kind());
  }

  private static Line line(Row row) throws SQLException {
    return new Line(
        RecordKind.valueOf(row.text(1)),
        row.text(2),
        row.number(3),
        row.number(4),
        row.number(5),
        row.number(6),
        row.number(7));
  }
}
