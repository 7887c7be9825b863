package org.keyuan.crm.merge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.record.Change;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Moves what belongs to a customer to another one and back: whatever kinds of record say by their
 * list that they go with customers, those in the recycle bin and out of the caller's scope too.
 * Contacts get the customer's owner, as contacts have; orders stay with whoever made them.
 */
@ApplicationScoped
class MergeMoves {
  private Database database;
  private OwnedTables tables;
  private ChangeLog changes;
  private CompanyClock clock;

  protected MergeMoves() {}

  @Inject
  MergeMoves(Database database, OwnedTables tables, ChangeLog changes, CompanyClock clock) {
    this.database = database;
    this.tables = tables;
    this.changes = changes;
    this.clock = clock;
  }

  /** How many records of each kind the caller sees at a customer. */
  Map<RecordKind, Long> count(long customerId) {
    Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
    for (var spec : tables.under(RecordKind.CUSTOMER)) {
      if (CallerContext.current().may(spec.kind(), Action.VIEW)) {
        var sql = new Sql("SELECT COUNT(*) FROM " + spec.table() + " t WHERE t.DELETED_AT IS NULL");
        sql.append(" AND t." + spec.underColumn() + " = ").value(customerId).append(" AND ");
        DataScope.of(spec.kind(), Action.VIEW).restrict(sql, "t");
        counts.put(spec.kind(), database.list(sql, row -> row.number(1)).get(0));
      }
    }
    return counts;
  }

  /** Moves everything of one customer to the other. */
  void move(long mergeId, long from, long to) {
    for (var spec : tables.under(RecordKind.CUSTOMER)) {
      keep(spec, mergeId, from);
      write(spec, mergeId, from, to);
      move(spec, from, to);
    }
  }

  private void keep(ListSpec spec, long mergeId, long from) {
    var main = isContact(spec) ? ", WAS_MAIN" : "";
    var sql = new Sql("INSERT INTO MERGE_ITEM (MERGE_ID, TABLE_NAME, RECORD_ID, OWNER_ID,");
    sql.append(" DEPARTMENT_ID" + main + ") SELECT ").number(mergeId);
    sql.append(", '" + spec.table() + "', t.ID, t.OWNER_ID, t.DEPARTMENT_ID");
    sql.append(isContact(spec) ? ", t.MAIN_CONTACT" : "");
    sql.append(" FROM " + spec.table() + " t WHERE t." + spec.underColumn() + " = ").value(from);
    database.update(sql);
  }

  /** Tells the audit trail of each record that goes over. */
  private void write(ListSpec spec, long mergeId, long from, long to) {
    var customer = new String[] {String.valueOf(from), String.valueOf(to)};
    var sql = new Sql("SELECT t.ID, t." + spec.nameColumn() + " FROM " + spec.table());
    sql.append(" t JOIN MERGE_ITEM i ON i.RECORD_ID = t.ID AND i.TABLE_NAME = '" + spec.table());
    sql.append("' WHERE i.MERGE_ID = ").value(mergeId);
    sql.append(" AND t." + spec.underColumn() + " = ").value(from);
    List<Change> moved =
        database.list(
            sql,
            row ->
                new Change(
                    "EDIT",
                    spec.kind(),
                    row.number(1),
                    row.text(2),
                    Map.of("customerId", customer)));
    changes.writeAll(moved);
  }

  private void move(ListSpec spec, long from, long to) {
    var sql = new Sql("UPDATE " + spec.table() + " SET " + spec.underColumn() + " = ").value(to);
    if (isContact(spec)) {
      sql.append(", OWNER_ID = (SELECT k.OWNER_ID FROM CUSTOMER k WHERE k.ID = ").value(to);
      sql.append("), DEPARTMENT_ID = (SELECT k.DEPARTMENT_ID FROM CUSTOMER k WHERE k.ID = ");
      sql.value(to).append(")");
      sql.append(
          ", MAIN_CONTACT = CASE WHEN EXISTS (SELECT 1 FROM CONTACT m WHERE m.CUSTOMER_ID = ");
      sql.value(to).append(" AND m.DELETED_AT IS NULL AND m.MAIN_CONTACT = ").value(true);
      sql.append(") THEN ").value(false).append(" ELSE MAIN_CONTACT END");
    }
    stamp(sql).append(" WHERE " + spec.underColumn() + " = ").value(from);
    database.update(sql);
  }

  /**
   * Moves back what is still there.
   *
   * @return how many records stay, because somebody moved or removed them since
   */
  long moveBack(MergeRow merge) {
    long stayed = 0;
    for (var spec : tables.under(RecordKind.CUSTOMER)) {
      long all =
          database.number(
              "SELECT COUNT(*) FROM MERGE_ITEM WHERE MERGE_ID = ? AND TABLE_NAME = ?",
              merge.id(),
              spec.table());
      write(spec, merge.id(), merge.keptId(), merge.otherId());
      stayed += all - moveBack(spec, merge);
    }
    return stayed;
  }

  private long moveBack(ListSpec spec, MergeRow merge) {
    var sql = new Sql("UPDATE " + spec.table() + " SET " + spec.underColumn() + " = ");
    sql.value(merge.otherId());
    if (isContact(spec)) {
      sql.append(", OWNER_ID = (SELECT i.OWNER_ID ").append(item(spec, merge)).append(")");
      sql.append(", DEPARTMENT_ID = (SELECT i.DEPARTMENT_ID ")
          .append(item(spec, merge))
          .append(")");
      sql.append(", MAIN_CONTACT = CASE WHEN EXISTS (SELECT 1 ").append(item(spec, merge));
      sql.append(" AND i.WAS_MAIN = ").value(true).append(") THEN ").value(true);
      sql.append(" ELSE MAIN_CONTACT END");
    }
    stamp(sql).append(" WHERE " + spec.underColumn() + " = ").value(merge.keptId());
    sql.append(" AND EXISTS (SELECT 1 ").append(item(spec, merge)).append(")");
    return database.update(sql);
  }

  private static Sql item(ListSpec spec, MergeRow merge) {
    return new Sql("FROM MERGE_ITEM i WHERE i.MERGE_ID = ")
        .value(merge.id())
        .append(" AND i.TABLE_NAME = '" + spec.table() + "' AND i.RECORD_ID = ")
        .append(spec.table() + ".ID");
  }

  private Sql stamp(Sql sql) {
    sql.append(", VERSION = VERSION + 1, CHANGED_AT = ").value(clock.now());
    return sql.append(", CHANGED_BY = ").value(CallerContext.current().loginName());
  }

  private static boolean isContact(ListSpec spec) {
    return spec.kind() == RecordKind.CONTACT;
  }
}
