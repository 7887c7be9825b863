package org.keyuan.crm.shared.list;

/**
 * One column of a list.
 *
 * @param name as in the URL and the bundle key {@code <list>.field.<name>}
 * @param sql the expression shown and sorted by, beginning with a table alias
 * @param filterSql the expression filtered by; differs from {@code sql} for references, which show
 *     a name
 * @param detail the dictionary's category for CODE, the enum's bundle prefix for ENUM, the
 *     expression of the kind of record for FIELD_SET, otherwise null
 * @param link whether the cell opens the record
 * @param shown whether the column is there unless the person chose otherwise
 */
public record ListColumn(
    String name,
    String sql,
    String filterSql,
    ColumnType type,
    String detail,
    boolean link,
    boolean shown) {

  ListColumn linked() {
    return new ListColumn(name, sql, filterSql, type, detail, true, shown);
  }

  ListColumn optional() {
    return new ListColumn(name, sql, filterSql, type, detail, link, false);
  }

  /** The same column, filtered by another expression of its value. */
  ListColumn filteredBy(String expression) {
    return new ListColumn(name, sql, expression, type, detail, link, shown);
  }

  /** The expression that is read: what is shown and what it takes to show it. */
  String selected() {
    return type == ColumnType.FIELD_SET ? "CONCAT(" + detail + ", ':', " + sql + ")" : sql;
  }

  /** The alias of the table that the shown expression reads. */
  String alias() {
    return sql.substring(0, sql.indexOf('.'));
  }

  String filterAlias() {
    return filterSql.substring(0, filterSql.indexOf('.'));
  }
}
