package org.keyuan.crm.filter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;

/** Reads the filters that somebody keeps or that others share with them. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
public class FilterQueries {

  @Inject private Database database;

  /** Own ones first, then those of others, each by name. */
  public List<FilterRow> list(String list) {
    var sql = visible(list).append(" ORDER BY CASE WHEN f.USER_ID = ");
    sql.value(user()).append(" THEN 0 ELSE 1 END, f.NAME, f.ID");
    return database.list(sql, FilterQueries::row);
  }

  /** One of those that the caller sees. */
  public Optional<FilterRow> find(String list, long filterId) {
    return database
        .list(visible(list).append(" AND f.ID = ").value(filterId), FilterQueries::row)
        .stream()
        .findFirst();
  }

  /** Each half is a step into an index: most filters are other people's own. */
  private static Sql visible(String list) {
    var sql = new Sql("SELECT f.ID, f.NAME, f.ADDRESS, f.SHARING, CASE WHEN f.USER_ID = ");
    sql.value(user()).append(" THEN NULL ELSE COALESCE(e.NAME, u.LOGIN_NAME) END,");
    sql.append(" CASE WHEN s.DEFAULT_FILTER_ID = f.ID THEN 1 ELSE 0 END FROM (");
    sql.append("SELECT o.* FROM SAVED_FILTER o WHERE o.USER_ID = ").value(user());
    sql.append(" AND o.LIST_NAME = ").value(list);
    sql.append(" UNION ALL SELECT x.* FROM SAVED_FILTER x WHERE x.LIST_NAME = ").value(list);
    shared(sql.append(" AND x.USER_ID <> ").value(user()), CallerContext.current());
    sql.append(") f JOIN APP_USER u ON u.ID = f.USER_ID");
    sql.append(" LEFT JOIN EMPLOYEE e ON e.ID = u.EMPLOYEE_ID");
    sql.append(" LEFT JOIN LIST_SETTING s ON s.LIST_NAME = f.LIST_NAME AND s.USER_ID = ");
    return sql.value(user()).append(" WHERE f.DELETED_AT IS NULL");
  }

  /** With everybody, or with the caller's department or one above it. */
  private static void shared(Sql sql, Caller caller) {
    sql.append(" AND x.SHARING IN ('EVERYBODY', 'DEPARTMENT') AND (x.SHARING = 'EVERYBODY' OR");
    sql.append(" EXISTS (SELECT 1 FROM DEPARTMENT d JOIN DEPARTMENT mine ON mine.PATH LIKE");
    sql.append(" CONCAT(d.PATH, '%') WHERE d.ID = x.DEPARTMENT_ID AND mine.ID = ")
        .value(caller.departmentId() == null ? Long.valueOf(-1) : caller.departmentId())
        .append("))");
  }

  private static long user() {
    var id = CallerContext.current().userId();
    return id == null ? -1 : id;
  }

  private static FilterRow row(Row row) throws java.sql.SQLException {
    return new FilterRow(
        row.number(1),
        row.text(2),
        Optional.ofNullable(row.text(3)).orElse(""),
        row.text(5),
        FilterSharing.valueOf(row.text(4)),
        row.number(6) == 1);
  }
}
