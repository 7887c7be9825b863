package org.keyuan.crm.shared.list;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Makes the statements of a list. Only tables that the wanted columns, filters or order need are
 * joined; the data scope and the recycle bin's mark are part of every statement ({@link ListFrom}).
 */
final class ListSql {

  private final ListSpec spec;
  private final ListFrom from;

  ListSql(ListSpec spec, DataScope scope, ZoneId zone, boolean deleted) {
    this(spec, scope, zone, deleted, false, false);
  }

  ListSql(ListSpec spec, DataScope scope, ZoneId zone, boolean deleted, boolean wide) {
    this(spec, scope, zone, deleted, wide, false);
  }

  /**
   * @param wide whether so much is within reach that pages are better read in the order of the list
   * @param passing whether the filter shows so much that they are, and what it doesn't show is
   *     passed over
   */
  ListSql(
      ListSpec spec, DataScope scope, ZoneId zone, boolean deleted, boolean wide, boolean passing) {
    this.spec = spec;
    this.from = new ListFrom(spec, scope, new FilterSql(zone, passing), deleted, wide);
  }

  /**
   * First the ids of the page, for which an index may know everything; then the columns of those
   * few records. What a page passes over is never read whole.
   */
  Sql page(ListOrder order, List<ListColumn> columns) {
    var request = order.request();
    var sql = select(columns).append(" FROM (");
    var halves = from.halves(request.filter());
    var aliases = new LinkedHashSet<>(order.aliases());
    if (halves.size() == 1) {
      ids(sql, from, aliases, order, request.offset(), request.size() + 1);
    } else {
      idsOfHalves(sql, halves, aliases, order);
    }
    sql.append(") k JOIN " + spec.table() + " " + spec.alias());
    sql.append(" ON " + spec.alias() + ".ID = k.PAGE_ID");
    aliases.addAll(aliases(columns));
    from.join(sql, aliases);
    return sql.append(" ORDER BY ").append(order.shown());
  }

  private void ids(
      Sql sql, ListFrom half, Set<String> aliases, ListOrder order, int offset, int rows) {
    var wanted = order.request().filter();
    var constant = half.constant(wanted);
    // within another statement H2 overlooks the index for an order by what isn't selected
    sql.append("SELECT " + order.front(constant).replace(", ", " AS PAGE_FRONT, "));
    sql.append(spec.alias() + ".ID AS PAGE_ID" + order.selected());
    half.append(sql, aliases, wanted);
    if (order.place() != null) {
      sql.append(" AND ").append(order.place());
    }
    sql.append(" ORDER BY ").append(order.read(constant));
    sql.append(" OFFSET " + offset + " ROWS FETCH NEXT " + rows + " ROWS ONLY");
  }

  /** What the page can hold of each half, and of that the page. */
  private void idsOfHalves(Sql sql, List<ListFrom> halves, Set<String> aliases, ListOrder order) {
    var request = order.request();
    var separator = "SELECT PAGE_ID FROM (";
    for (var half : halves) {
      sql.append(separator + "SELECT PAGE_ID" + order.selectedNames() + " FROM (");
      ids(sql, half, aliases, order, 0, request.offset() + request.size() + 1);
      sql.append(") half");
      separator = " UNION ALL ";
    }
    sql.append(") halves ORDER BY ").append(order.ofSelected("PAGE_ID"));
    sql.append(" OFFSET " + request.offset() + " ROWS FETCH NEXT " + (request.size() + 1));
    sql.append(" ROWS ONLY");
  }

  /**
   * How many rows lie in each of the places, each counted up to the cap and by itself, so that
   * where there are many only the first are looked at.
   */
  Sql counts(List<ListOrder> places, int cap) {
    var sql = new Sql();
    var separator = "SELECT ";
    for (var order : places) {
      sql.append(separator + "(SELECT COUNT(*) FROM (SELECT TOP (" + cap + ") " + spec.alias());
      from.append(sql.append(".ID"), new LinkedHashSet<>(), order.request().filter());
      sql.append(" AND ").append(order.place()).append(") counted)");
      separator = ", ";
    }
    // a projection of one column would come without a row around it
    return sql.append(", 0");
  }

  /** The ids of what a column refers to, in the order of their names. */
  Sql referred(ListColumn group, List<Condition> conditions) {
    var id = group.alias() + ".ID";
    var sql = new Sql("SELECT " + id + ", 0 FROM " + spec.tableOf(group.alias()));
    sql.append(" " + group.alias() + " WHERE 1 = 1");
    conditions.forEach(c -> from.filter().append(sql.append(" AND "), group.filteredBy(id), c));
    return sql.append(" ORDER BY " + group.sql() + ", " + id);
  }

  /**
   * The group of a row and where it lies in the list's own order; none where it is out of reach.
   */
  Sql placeInGroup(ListColumn group, ListOrder own, long id) {
    var sql = new Sql("SELECT " + group.filterSql() + ", " + own.column().sql());
    from.appendAll(sql, new LinkedHashSet<>(), ListFilter.NONE);
    return sql.append(" AND " + spec.alias() + ".ID = ").value(id);
  }

  /** Where a row of the list lies in the order; no row where it is out of reach. */
  Sql place(ListOrder order, long id) {
    var sql = new Sql("SELECT " + spec.alias() + ".ID, " + order.column().sql());
    from.appendAll(sql, new LinkedHashSet<>(), ListFilter.NONE);
    return sql.append(" AND " + spec.alias() + ".ID = ").value(id);
  }

  Sql rows(ListRequest request, List<ListColumn> columns) {
    var sql = select(columns);
    var aliases = aliases(columns);
    var order = new ListOrder(spec, request);
    aliases.addAll(order.aliases());
    from.append(sql, aliases, request.filter());
    return sql.append(" ORDER BY ").append(order.read(from.constant(request.filter())));
  }

  /** One record with its version behind the columns. */
  Sql one(long id, List<ListColumn> columns) {
    var sql = select(columns).append(spec.isVersioned() ? ", " + spec.alias() + ".VERSION" : ", 0");
    from.appendAll(sql, aliases(columns), ListFilter.NONE);
    return sql.append(" AND ").append(spec.alias()).append(".ID = ").value(id);
  }

  /** Those of the records that the conditions show. */
  Sql found(Collection<Long> ids, List<ListColumn> columns, List<Condition> conditions) {
    var sql = select(columns);
    var aliases = aliases(columns);
    conditions.forEach(c -> aliases.add(spec.find(c.column()).orElseThrow().filterAlias()));
    from.appendAll(sql, aliases, ListFilter.of(conditions));
    return sql.append(" AND " + spec.alias() + ".ID").in(ids);
  }

  /** Columns of the list's own table, of all rows that the conditions show, in no order. */
  Sql own(List<String> columns, ListFilter wanted) {
    var sql = new Sql("SELECT ");
    var separator = "";
    for (var column : columns) {
      sql.append(separator + spec.alias() + "." + column);
      separator = ", ";
    }
    from.append(sql, new LinkedHashSet<>(), wanted);
    return sql;
  }

  private Sql select(List<ListColumn> columns) {
    var sql = new Sql("SELECT ").append(spec.opened());
    columns.forEach(column -> sql.append(", ").append(column.selected()));
    return sql;
  }

  private static Set<String> aliases(List<ListColumn> columns) {
    var aliases = new LinkedHashSet<String>();
    columns.forEach(column -> aliases.add(column.alias()));
    return aliases;
  }

  /**
   * @param cap how many are counted; of each half
   */
  Sql count(ListFilter wanted, int cap) {
    // the first that come, in no order: to be put in order they would all have to be read
    var top = cap < Integer.MAX_VALUE ? "TOP (" + cap + ") " : "";
    var sql = new Sql("SELECT COUNT(*) FROM (");
    counted(sql, "SELECT " + top + spec.alias() + ".ID", " UNION ALL ", wanted);
    return sql.append(") counted");
  }

  /** All of them, for somebody who reaches few: the way over a subquery costs a third more. */
  Sql countAll(ListFilter wanted) {
    var sql = new Sql("SELECT (");
    counted(sql, "SELECT COUNT(*)", ") + (", wanted);
    return sql.append(")");
  }

  private void counted(Sql sql, String select, String between, ListFilter wanted) {
    var separator = "";
    for (var half : from.halves(wanted)) {
      sql.append(separator + select);
      half.append(sql, new LinkedHashSet<>(), wanted);
      separator = between;
    }
  }
}
