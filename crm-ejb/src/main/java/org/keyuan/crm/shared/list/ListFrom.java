package org.keyuan.crm.shared.list;

import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Where the rows of a list come from: its table and what is joined to it, within the data scope and
 * the filter. There are two ways to keep to the scope: to gather what is within reach, or to pass
 * over what isn't.
 *
 * @param deleted whether what lies in the recycle bin is meant
 * @param wide whether so much is within reach that pages are better read in the order of the list
 */
record ListFrom(ListSpec spec, DataScope scope, FilterSql filter, boolean deleted, boolean wide) {

  /**
   * Whoever reaches one department alone, or their own records, reads them in order from an index
   * that begins with that column; sorting all of them for one page would cost more than the page.
   */
  String constant(ListFilter wanted) {
    return spec.hasOwners() && !isPassing(wanted)
        ? scope.constantColumn().map(column -> spec.alias() + "." + column + ", ").orElse("")
        : "";
  }

  /** One after the other, with no row in common; this alone where there are no halves. */
  List<ListFrom> halves(ListFilter wanted) {
    return spec.hasOwners() && !isPassing(wanted)
        ? scope.halves().stream().map(this::within).toList()
        : List.of(this);
  }

  private ListFrom within(DataScope half) {
    return new ListFrom(spec, half, filter, deleted, wide);
  }

  /** Whether what is out of reach is left out on the way, rather than what is within gathered. */
  private boolean isPassing(ListFilter wanted) {
    return wide
        || wanted.conditions().stream().anyMatch(groups()::isRare)
        || wanted.groups().stream().anyMatch(groups()::isRare);
  }

  private GroupSql groups() {
    return new GroupSql(spec, filter);
  }

  void append(Sql sql, Set<String> aliases, ListFilter wanted) {
    var known = wanted.keep(condition -> spec.find(condition.column()).isPresent());
    known.all().forEach(condition -> aliases.add(column(condition).filterAlias()));
    var departments =
        spec.hasOwners() && !isPassing(known) ? scope.severalDepartments() : Set.<Long>of();
    if (departments.isEmpty()) {
      appendAll(sql, aliases, known);
    } else {
      fromDepartments(sql, departments, aliases, known);
    }
  }

  void appendAll(Sql sql, Set<String> aliases, ListFilter wanted) {
    if (spec.isOwned()) {
      aliases.add(spec.scopeAlias());
    }
    sql.append(" FROM ").append(spec.table()).append(" ").append(spec.alias());
    join(sql, aliases);
    sql.append(" WHERE ");
    restrict(sql, isPassing(wanted));
    there(sql);
    wanted.conditions().forEach(condition -> and(sql, condition));
    wanted.groups().forEach(group -> groups().append(sql, group));
  }

  /**
   * One department after the other, each a step into an index. The outer join keeps a database from
   * beginning with the filter, whose hits it can only guess; no row of it is without a record.
   */
  private void fromDepartments(
      Sql sql, Set<Long> departments, Set<String> aliases, ListFilter wanted) {
    var filters = wanted.conditions();
    var alias = spec.alias();
    var separator = " FROM (VALUES (CAST(";
    for (var department : departments) {
      sql.append(separator).value(department).append(" AS BIGINT))");
      separator = ", (CAST(";
    }
    sql.append(") reached(ID) LEFT JOIN " + spec.table() + " " + alias);
    sql.append(" ON " + alias + ".DEPARTMENT_ID = reached.ID");
    filters.stream().filter(this::isLeading).forEach(condition -> and(sql, condition));
    join(sql, aliases);
    sql.append(" WHERE " + alias + ".ID IS NOT NULL");
    there(sql);
    filters.stream().filter(c -> !isLeading(c)).forEach(condition -> and(sql, condition));
    wanted.groups().forEach(group -> groups().append(sql, group));
  }

  private boolean isLeading(Condition condition) {
    return condition.values().size() == 1 && spec.indices().isLeading(condition.column());
  }

  private void and(Sql sql, Condition condition) {
    filter.append(sql.append(" AND "), column(condition), condition);
  }

  void join(Sql sql, Set<String> aliases) {
    spec.joins()
        .forEach(
            (alias, join) -> {
              if (aliases.contains(alias)) {
                sql.append(" ").append(join);
              }
            });
  }

  private void restrict(Sql sql, boolean passing) {
    if (spec.isOwned()) {
      scope.restrict(sql, spec.scopeAlias(), passing);
    } else {
      scope.requirePermission();
      sql.append("1 = 1");
    }
  }

  private void there(Sql sql) {
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
