package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** Writes down what is to become of each record of a list, by one statement. */
@ApplicationScoped
class RecordPlan {
  private static final String INSERT =
      "INSERT INTO BULK_ITEM (RUN_ID, SEQ_NO, RECORD_KIND, RECORD_ID, RECORD_VERSION, BEFORE_VALUE,"
          + " AFTER_VALUE, STATE, REASON) SELECT ";

  @Inject private Database database;

  /**
   * Plans what the caller may do to the records; those out of their reach stay.
   *
   * @param ids reads the records' ids
   */
  void add(BulkRun run, ListSpec spec, Action action, Sql ids, PlannedField field) {
    var sql = new Sql(INSERT).number(run.id());
    sql.append(", ROW_NUMBER() OVER (ORDER BY y.ID), '" + spec.kind() + "', y.ID, y.VERSION,");
    sql.append(" y.BEFORE_VALUE, y.AFTER_VALUE, CASE WHEN y.OUTCOME LIKE '%.%' THEN 'STAYS' ELSE");
    sql.append(" y.OUTCOME END, CASE WHEN y.OUTCOME LIKE '%.%' THEN y.OUTCOME END FROM (SELECT");
    sql.append(" t.ID, t.VERSION, ").append(field.before()).append(" AS BEFORE_VALUE, ");
    sql.append(field.after()).append(" AS AFTER_VALUE, CASE WHEN ");
    scope(sql, spec, action).append(" THEN CASE");
    for (var stay : field.stays()) {
      sql.append(" WHEN " + stay.condition() + " THEN ").append(reason(stay));
    }
    if (field.same() != null) {
      sql.append(" WHEN ").append(field.same()).append(" THEN 'SAME'");
    }
    sql.append(field.stays().isEmpty() && field.same() == null ? " WHEN 1 = 1 THEN" : " ELSE");
    sql.append(" 'PLANNED' END ELSE 'BEYOND' END AS OUTCOME FROM " + spec.table() + " t");
    database.update(sql.append(" WHERE t.ID IN (").append(ids).append(")) y"));
  }

  private static Sql reason(PlannedField.Stay stay) {
    return new Sql("CAST(").value(stay.reason().format()).append(" AS NVARCHAR(500))");
  }

  /**
   * Plans the way back of what was done.
   *
   * @param held the condition on record {@code t} and item {@code i} under which it is still as it
   *     was made
   */
  void addReverse(BulkRun run, BulkRun former, ListSpec spec, Action action, Sql held) {
    var sql = new Sql(INSERT).number(run.id());
    sql.append(", i.SEQ_NO, '" + spec.kind() + "', t.ID, t.VERSION, i.AFTER_VALUE,");
    sql.append(" i.BEFORE_VALUE, CASE WHEN ").append(held).append(" THEN CASE WHEN ");
    scope(sql, spec, action).append(" THEN 'PLANNED' ELSE 'BEYOND' END ELSE 'CHANGED' END,");
    sql.append(" NULL FROM BULK_ITEM i JOIN " + spec.table() + " t ON t.ID = i.RECORD_ID");
    database.update(sql.append(" WHERE i.STATE = 'DONE' AND i.RUN_ID = ").value(former.id()));
  }

  private static Sql scope(Sql sql, ListSpec spec, Action action) {
    return spec.hasOwners()
        ? DataScope.of(spec.kind(), action).restrict(sql, "t")
        : sql.append("1 = 1");
  }
}
