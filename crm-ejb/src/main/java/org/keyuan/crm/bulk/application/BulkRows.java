package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.bulk.application.BulkDetail.Item;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.FieldName;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;

/** Reads the records of a bulk change with their names, a page at a time. */
@ApplicationScoped
class BulkRows {
  /** On a page. */
  static final int SIZE = 50;

  private static final String PAGE =
      """
      SELECT i.RECORD_KIND, i.RECORD_ID, i.STATE, COALESCE(f.NAME, i.BEFORE_VALUE),
      COALESCE(e.NAME, i.AFTER_VALUE), i.REASON
      FROM BULK_ITEM i LEFT JOIN EMPLOYEE f ON f.ID = i.FROM_OWNER_ID
      LEFT JOIN EMPLOYEE e ON e.ID = i.TO_OWNER_ID
      WHERE i.RUN_ID = ? AND i.STATE %s ('PLANNED', 'DONE')
      ORDER BY i.SEQ_NO OFFSET %d ROWS FETCH NEXT %d ROWS ONLY
      """;

  @Inject private Database database;
  @Inject private ListQueries lists;

  private record Read(
      RecordKind kind, long id, String state, String before, String after, Reason reason) {}

  List<Item> page(BulkRun run, boolean changing, int page) {
    var sql = PAGE.formatted(changing ? "IN" : "NOT IN", (page - 1L) * SIZE, SIZE + 1);
    var read = database.list(sql, BulkRows::read, run.id());
    var names = names(read);
    var open = run.field() == null || !isHidden(run);
    return read.stream()
        .map(
            row ->
                new Item(
                    row.kind(),
                    row.id(),
                    names.getOrDefault(row.kind() + " " + row.id(), "#" + row.id()),
                    row.state(),
                    open ? row.before() : null,
                    open ? row.after() : null,
                    row.reason()))
        .toList();
  }

  private boolean isHidden(BulkRun run) {
    var kind = lists.getSpec(run.list()).kind();
    return CallerContext.current().grants().hides(kind, FieldName.of(run.field()));
  }

  private Map<String, String> names(List<Read> rows) {
    var names = new HashMap<String, String>();
    for (var spec : lists.listSpecs()) {
      var ids = rows.stream().filter(row -> row.kind() == spec.kind()).map(Read::id).toList();
      if (!ids.isEmpty() && !spec.isPartial() && !isNameHidden(spec)) {
        var sql = new Sql("SELECT ID, " + spec.nameColumn() + " FROM " + spec.table());
        database
            .list(sql.append(" WHERE ID").in(ids), row -> Map.entry(row.number(1), row.text(2)))
            .forEach(entry -> names.put(spec.kind() + " " + entry.getKey(), entry.getValue()));
      }
    }
    return names;
  }

  private static boolean isNameHidden(ListSpec spec) {
    var naming = spec.columns().stream().filter(column -> column.link()).findFirst().orElseThrow();
    return CallerContext.current().grants().hides(spec.kind(), naming.name());
  }

  private static Read read(Row row) throws SQLException {
    var reason = row.text(6);
    return new Read(
        RecordKind.valueOf(row.text(1)),
        row.number(2),
        row.text(3),
        row.text(4),
        row.text(5),
        reason == null ? null : Reason.parse(reason));
  }
}
