package org.keyuan.crm.bulk.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkDetail.Item;
import org.keyuan.crm.bulk.application.BulkDetail.Line;
import org.keyuan.crm.bulk.application.BulkDetail.Staying;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** What a person's bulk changes show, and what the person may begin. */
@Stateless
@Unguarded("a bulk change is known to whoever prepared it")
public class BulkQueries {
  private static final int LISTED = 100;
  private static final String LINES =
      """
      SELECT i.RECORD_KIND, e.NAME, SUM(CASE WHEN i.STATE = 'PLANNED' THEN 1 ELSE 0 END),
      SUM(CASE WHEN i.STATE = 'DONE' THEN 1 ELSE 0 END), SUM(CASE WHEN i.STATE = 'SAME' THEN 1 ELSE 0 END),
      SUM(CASE WHEN i.STATE = 'BEYOND' THEN 1 ELSE 0 END),
      SUM(CASE WHEN i.STATE = 'CHANGED' THEN 1 ELSE 0 END), SUM(CASE WHEN i.STATE = 'STAYS' THEN 1 ELSE 0 END)
      FROM BULK_ITEM i LEFT JOIN EMPLOYEE e ON e.ID = i.TO_OWNER_ID WHERE i.RUN_ID = ?
      GROUP BY i.RECORD_KIND, i.TO_OWNER_ID, e.NAME ORDER BY i.RECORD_KIND, e.NAME
      """;
  private static final String STAYING =
      "SELECT REASON, COUNT(*) FROM BULK_ITEM WHERE RUN_ID = ? AND STATE = 'STAYS' GROUP BY REASON"
          + " ORDER BY COUNT(*) DESC, REASON OFFSET 0 ROWS FETCH NEXT 20 ROWS ONLY";

  @Inject private BulkRuns runs;
  @Inject private BulkActions actions;
  @Inject private BulkKinds kinds;
  @Inject private BulkRows rows;
  @Inject private OwnedTables tables;
  @Inject private ListQueries lists;
  @Inject private Database database;

  /** What the caller may do with several records of a list. */
  public List<BulkVerb> offered(String list) {
    return actions.offered(lists.getSpec(list));
  }

  /** Fields that the caller may set in several records of a list. */
  public List<String> fields(String list) {
    return kinds.fields(lists.getSpec(list));
  }

  /** The command of which {@link #fields} are components. */
  public Class<? extends Record> command(String list) {
    return kinds.get(list).command();
  }

  /**
   * A bulk change of the caller.
   *
   * @throws org.keyuan.crm.bulk.domain.BulkNotFoundException when there is none
   */
  public BulkDetail get(long id) {
    var run = runs.get(id);
    var action = actions.get(run.verb());
    return new BulkDetail(
        run,
        run.employeeId() == null ? null : name(run.employeeId()),
        database.list(LINES, BulkQueries::line, id),
        database.list(STAYING, BulkQueries::staying, id),
        run.isPreview() ? action.concerns(run) : 0,
        run.isLeaver() ? rest(run.employeeId()) : 0,
        action.isReversible() && runs.isReversible(run),
        runs.isStuck(run));
  }

  /**
   * Some of the records, in their order, one more than a page where there are more.
   *
   * @param changing whether those that change are meant, rather than those that stay
   * @param page from 1
   */
  public List<Item> items(long id, boolean changing, int page) {
    return rows.page(runs.get(id), changing, Math.max(1, page));
  }

  /** The caller's bulk changes, the newest first. */
  public List<BulkRun> list() {
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

  private static Staying staying(Row row) throws SQLException {
    return new Staying(Reason.parse(row.text(1)), row.number(2));
  }

  private static Line line(Row row) throws SQLException {
    return new Line(
        RecordKind.valueOf(row.text(1)),
        row.text(2),
        row.number(3),
        row.number(4),
        row.number(5),
        row.number(6),
        row.number(7),
        row.number(8));
  }
}
