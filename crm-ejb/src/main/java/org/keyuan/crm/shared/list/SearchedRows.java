package org.keyuan.crm.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Reads what search knows records by, for its index: whoever searches is shown only what the list
 * shows them. What lies in the recycle bin is not found.
 */
@ApplicationScoped
public class SearchedRows {

  private Database database;

  protected SearchedRows() {}

  @Inject
  public SearchedRows(Database database) {
    this.database = database;
  }

  /** Those of the records that are there; the caller bounds their number. */
  public List<SearchedRow> of(ListSpec spec, Collection<Long> ids) {
    return read(spec, select(spec).append(" AND " + spec.alias() + ".ID").in(ids));
  }

  /** The next records behind an id, in the order of their ids. */
  public List<SearchedRow> behind(ListSpec spec, long id, int size) {
    var sql = select(spec).append(" AND " + spec.alias() + ".ID > ").value(id);
    return read(
        spec,
        sql.append(" ORDER BY " + spec.alias() + ".ID OFFSET 0 ROWS FETCH NEXT ")
            .append(size + " ROWS ONLY"));
  }

  /** About how many there are, those in the recycle bin included. */
  public long count(ListSpec spec) {
    return database.number("SELECT COUNT(*) FROM " + spec.table());
  }

  private static Sql select(ListSpec spec) {
    var alias = spec.alias();
    var sql = new Sql("SELECT " + alias + ".ID, ");
    sql.append(
        spec.hasOwners()
            ? alias + ".OWNER_ID, " + alias + ".DEPARTMENT_ID"
            : "CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)");
    spec.searched().forEach(column -> sql.append(", " + column.sql()));
    sql.append(" FROM " + spec.table() + " " + alias + " WHERE 1 = 1");
    if (spec.isDeletable()) {
      sql.append(" AND " + alias + ".DELETED_AT IS NULL");
    }
    return sql;
  }

  private List<SearchedRow> read(ListSpec spec, Sql sql) {
    var width = spec.searched().size();
    return database.list(sql, row -> searched(row, width));
  }

  private static SearchedRow searched(Row row, int width) throws SQLException {
    List<String> texts = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      texts.add(row.text(i + 4));
    }
    return new SearchedRow(row.number(1), row.id(2), row.id(3), texts);
  }
}
