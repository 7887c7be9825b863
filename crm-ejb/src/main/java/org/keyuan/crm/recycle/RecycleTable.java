package org.keyuan.crm.recycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Reads and changes what is marked as deleted in the table of a list, within the caller's data
 * scope.
 */
@ApplicationScoped
class RecycleTable {

  private Database database;
  private References references;

  protected RecycleTable() {}

  @Inject
  RecycleTable(Database database, References references) {
    this.database = database;
    this.references = references;
  }

  /** One row more than the size where there are more. */
  List<RecycledRow> page(ListSpec spec, int offset, int size) {
    var sql = deleted(select(spec), spec).append(" ORDER BY DELETED_AT DESC, ID DESC OFFSET ");
    sql.append(offset + " ROWS FETCH NEXT " + (size + 1) + " ROWS ONLY");
    return rows(sql);
  }

  Optional<RecycledRow> find(ListSpec spec, long id) {
    return rows(deleted(select(spec), spec).append(" AND ID = ").value(id)).stream().findFirst();
  }

  void restore(ListSpec spec, long id, Instant now) {
    database.update(
        "UPDATE "
            + spec.table()
            + " SET DELETED_AT = NULL, DELETED_BY = NULL, VERSION = VERSION + 1, CHANGED_AT = ?,"
            + " CHANGED_BY = ? WHERE ID = ?",
        now,
        CallerContext.current().loginName(),
        id);
  }

  /**
   * Removes for good what nothing refers to, with its parts.
   *
   * @param id of one record, or null for all
   * @return the number of records removed
   */
  long purge(ListSpec spec, Long id) {
    for (var part : spec.parts()) {
      var rows = new Sql("DELETE FROM " + part.table() + " WHERE " + part.column() + " IN (");
      update(purgeable(rows.append("SELECT ID FROM " + spec.table() + " WHERE "), spec, id, ")"));
    }
    return update(purgeable(new Sql("DELETE FROM " + spec.table() + " WHERE "), spec, id, ""));
  }

  /** The records that would be removed if all were. */
  List<Long> purgeableIds(ListSpec spec) {
    var sql = purgeable(new Sql("SELECT ID FROM " + spec.table() + " WHERE "), spec, null, "");
    return database.list(sql, row -> row.number(1));
  }

  /** How many rows of the referring table hold the record back. */
  long count(Reference reference, long id) {
    return database.number(
        "SELECT COUNT(*) FROM " + reference.table() + " WHERE " + reference.column() + " = ?", id);
  }

  /** The name of the deleted record that this one refers to. */
  Optional<String> findDeletedTarget(Reference reference, ListSpec target, long id) {
    return database.find(
        "SELECT p."
            + RecycledLists.nameColumn(target)
            + " FROM "
            + reference.table()
            + " r JOIN "
            + target.table()
            + " p ON p.ID = r."
            + reference.column()
            + " WHERE p.DELETED_AT IS NOT NULL AND r.ID = ?",
        row -> row.text(1),
        id);
  }

  private Sql purgeable(Sql sql, ListSpec spec, Long id, String end) {
    deleted(sql, spec);
    if (id != null) {
      sql.append(" AND ID = ").value(id);
    }
    for (var reference : references.to(spec.table())) {
      if (!spec.isPart(reference.table(), reference.column())) {
        sql.append(" AND NOT EXISTS (SELECT 1 FROM " + reference.table() + " x WHERE x.")
            .append(reference.column() + " = " + spec.table() + ".ID)");
      }
    }
    return sql.append(end);
  }

  private static Sql select(ListSpec spec) {
    return new Sql(
            "SELECT ID, " + RecycledLists.nameColumn(spec) + ", DELETED_AT, DELETED_BY FROM ")
        .append(spec.table() + " WHERE ");
  }

  private static Sql deleted(Sql sql, ListSpec spec) {
    var scope = DataScope.of(spec.kind(), Action.DELETE);
    scope.requirePermission();
    if (spec.isOwned()) {
      scope.restrict(sql, spec.table()).append(" AND ");
    }
    return sql.append("DELETED_AT IS NOT NULL");
  }

  private List<RecycledRow> rows(Sql sql) {
    return database.list(
        sql.jdbcText(),
        row -> new RecycledRow(row.number(1), row.text(2), row.instant(3), row.text(4)),
        sql.values().toArray());
  }

  private long update(Sql sql) {
    return database.update(sql.jdbcText(), sql.values().toArray());
  }
}
