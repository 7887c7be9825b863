package org.keyuan.crm.shared.list;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Makes the statements of a list. Only tables that the wanted columns, filters or order need are
 * joined; the data scope and the recycle bin's mark are part of every statement.
 */
final class ListSql {

  private final ListSpec spec;
  private final DataScope scope;
  private final FilterSql filter;
  private final boolean deleted;

  ListSql(ListSpec spec, DataScope scope, ZoneId zone, boolean deleted) {
    this.spec = spec;
    this.scope = scope;
    this.filter = new FilterSql(zone);
    this.deleted = deleted;
  }

  Sql page(ListRequest request, List<ListColumn> columns) {
    var sql = rows(request, columns);
    return sql.append(" OFFSET ")
        .append(String.valueOf(request.offset()))
        .append(" ROWS FETCH NEXT ")
        .append(String.valueOf(request.size() + 1))
        .append(" ROWS ONLY");
  }

  Sql rows(ListRequest request, List<ListColumn> columns) {
    var order = sortColumn(request);
    var direction =
        (request.sort() == null ? spec.isDescending() : request.descending()) ? " DESC" : "";
    var sql = select(columns);
    var aliases = aliases(columns);
    aliases.add(order.alias());
    from(sql, aliases, request.conditions());
    return sql.append(" ORDER BY ")
        .append(order.sql())
        .append(direction)
        .append(", ")
        .append(spec.alias())
        .append(".ID")
        .append(direction);
  }

  /** One record with its version behind the columns. */
  Sql one(long id, List<ListColumn> columns) {
    var sql = select(columns).append(", ").append(spec.alias()).append(".VERSION");
    from(sql, aliases(columns), List.of());
    return sql.append(" AND ").append(spec.alias()).append(".ID = ").value(id);
  }

  private Sql select(List<ListColumn> columns) {
    var sql = new Sql("SELECT ").append(spec.opened());
    columns.forEach(column -> sql.append(", ").append(column.sql()));
    return sql;
  }

  private static Set<String> aliases(List<ListColumn> columns) {
    var aliases = new LinkedHashSet<String>();
    columns.forEach(column -> aliases.add(column.alias()));
    return aliases;
  }

  Sql count(List<Condition> conditions, int cap) {
    var sql = new Sql("SELECT COUNT(*) FROM (SELECT ").append(spec.alias()).append(".ID");
    from(sql, new LinkedHashSet<>(), conditions);
    sql.append(" ORDER BY ").append(spec.alias()).append(".ID OFFSET 0 ROWS");
    if (cap < Integer.MAX_VALUE) {
      sql.append(" FETCH NEXT ").append(String.valueOf(cap)).append(" ROWS ONLY");
    }
    return sql.append(") counted");
  }

  private ListColumn sortColumn(ListRequest request) {
    var name = request.sort() == null ? spec.sort() : request.sort();
    return spec.find(name).orElseGet(() -> spec.find(spec.sort()).orElseThrow());
  }

  private void from(Sql sql, Set<String> aliases, List<Condition> conditions) {
    var filters =
        conditions.stream().filter(condition -> spec.find(condition.column()).isPresent()).toList();
    filters.forEach(condition -> aliases.add(column(condition).filterAlias()));
    if (spec.isOwned()) {
      aliases.add(spec.scopeAlias());
    }
    sql.append(" FROM ").append(spec.table()).append(" ").append(spec.alias());
    spec.joins()
        .forEach(
            (alias, join) -> {
              if (aliases.contains(alias)) {
                sql.append(" ").append(join);
              }
            });
    sql.append(" WHERE ");
    restrict(sql);
    filters.forEach(condition -> filter.append(sql.append(" AND "), column(condition), condition));
  }

  private void restrict(Sql sql) {
    if (spec.isOwned()) {
      scope.restrict(sql, spec.scopeAlias());
    } else {
      scope.requirePermission();
      sql.append("1 = 1");
    }
    if (spec.isDeletable()) {
      sql.append(" AND ")
          .append(spec.alias())
          .append(deleted ? ".DELETED_AT IS NOT NULL" : ".DELETED_AT IS NULL");
    }
    spec.always().forEach(condition -> sql.append(" AND ").append(condition));
  }

  private ListColumn column(Condition condition) {
    return spec.find(condition.column()).orElseThrow();
  }
}
