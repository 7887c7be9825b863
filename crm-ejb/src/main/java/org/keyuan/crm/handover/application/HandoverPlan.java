package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkItems;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Writes down which records a handover moves, from whom and to whom, before anything is moved: what
 * the preview counts, what is moved, and what can be taken back are the same rows.
 */
@ApplicationScoped
class HandoverPlan {
  private static final String INSERT =
      "INSERT INTO BULK_ITEM (RUN_ID, SEQ_NO, RECORD_KIND, RECORD_ID, RECORD_VERSION,"
          + " FROM_OWNER_ID, FROM_DEPARTMENT_ID, TO_OWNER_ID, TO_DEPARTMENT_ID, STATE, REASON) ";

  /** Whom the record came from is no longer there. */
  private static final String GONE =
      "i.FROM_OWNER_ID IS NOT NULL AND NOT EXISTS (SELECT 1 FROM EMPLOYEE e WHERE e.ID ="
          + " i.FROM_OWNER_ID AND e.DELETED_AT IS NULL AND e.LEFT_ON IS NULL)";

  /** Columns of the records that go into a plan. */
  static final List<String> COLUMNS = List.of("ID", "VERSION", "OWNER_ID", "DEPARTMENT_ID");

  @Inject private Database database;
  @Inject private BulkItems items;

  /**
   * Adds records to a plan.
   *
   * @param records reads {@link #COLUMNS}
   * @param target the expression of the new owner, over the records as {@code x} and their number
   *     in turn, {@code x.N}; null for one that is given to nobody
   */
  void add(long run, RecordKind kind, Sql records, Sql target) {
    var sql = new Sql(INSERT + "SELECT ").number(run).append(", ");
    sql.number(items.size(run))
        .append(
            " + y.N, '"
                + kind.name()
                + "', y.ID, y.VERSION, y.OWNER_ID, y.DEPARTMENT_ID, y.TARGET, NULL,");
    sql.append(" CASE WHEN y.TARGET = y.OWNER_ID THEN 'SAME' WHEN ");
    mayHandOver(sql, kind, "y").append(" THEN 'PLANNED' ELSE 'BEYOND' END, NULL");
    sql.append(" FROM (SELECT x.*, ").append(target).append(" AS TARGET FROM (SELECT z.*,");
    sql.append(" ROW_NUMBER() OVER (ORDER BY z.ID) AS N FROM (").append(records);
    database.update(sql.append(") z) x) y"));
  }

  /** What of a handover can be taken back, as a plan the other way round. */
  void addReverse(long run, long former, ListSpec spec) {
    var kind = spec.kind();
    var sql =
        new Sql(INSERT + "SELECT ")
            .number(run)
            .append(", i.SEQ_NO, i.RECORD_KIND, i.RECORD_ID, t.VERSION,");
    sql.append(" t.OWNER_ID, t.DEPARTMENT_ID, i.FROM_OWNER_ID, i.FROM_DEPARTMENT_ID, CASE WHEN");
    sql.append(" t.OWNER_ID <> i.TO_OWNER_ID THEN 'CHANGED' WHEN " + GONE + " THEN 'STAYS' WHEN ");
    mayHandOver(sql, kind, "t").append(" THEN 'PLANNED' ELSE 'BEYOND' END, CASE WHEN ");
    sql.append(GONE + " THEN 'handover.reason.no_owner' END FROM BULK_ITEM i JOIN ");
    sql.append(
        spec.table() + " t ON t.ID = i.RECORD_ID WHERE t.DELETED_AT IS NULL AND i.STATE = 'DONE'");
    sql.append(" AND i.RUN_ID = ")
        .value(former)
        .append(" AND i.RECORD_KIND = '" + kind.name() + "'");
    database.update(sql);
  }

  /** Records of another kind that belong to planned ones and have the same owner. */
  Sql followers(long run, ListSpec spec) {
    var sql = new Sql("SELECT t.ID, t.VERSION, t.OWNER_ID, t.DEPARTMENT_ID FROM " + spec.table());
    sql.append(" t JOIN BULK_ITEM p ON p.RECORD_ID = t." + spec.underColumn());
    sql.append(" WHERE p.RUN_ID = ")
        .value(run)
        .append(" AND p.RECORD_KIND = '" + spec.under() + "'");
    sql.append(" AND p.STATE IN ('PLANNED', 'SAME') AND t.DELETED_AT IS NULL AND (t.OWNER_ID =");
    sql.append(" p.FROM_OWNER_ID OR (t.OWNER_ID IS NULL AND p.FROM_OWNER_ID IS NULL)) AND ");
    return DataScope.of(spec.kind(), Action.VIEW).restrict(sql, "t");
  }

  /** A kind that knows no handing over of its own goes along with the person. */
  private static Sql mayHandOver(Sql sql, RecordKind kind, String alias) {
    return kind.knows(Action.REASSIGN)
        ? DataScope.of(kind, Action.REASSIGN).restrict(sql, alias)
        : sql.append("1 = 1");
  }
}
