package org.keyuan.crm.it.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as they stand in the database, with every column, for telling whether anything changed. */
final class Rows {
  private Rows() {}

  /** The row with this id. */
  static List<String> of(String table, long id) {
    return of(table, "ID", id);
  }

  /** The rows whose column has this value. */
  static List<String> of(String table, String column, Object value) {
    var names = columns(table);
    var select = names.stream().collect(Collectors.joining(", ", "SELECT ", " FROM " + table));
    return World.sql()
        .list(
            select + " WHERE " + column + " = ?",
            row -> {
              var cells = new ArrayList<String>();
              for (int i = 1; i <= names.size(); i++) {
                cells.add(names.get(i - 1) + "=" + row.text(i));
              }
              return cells.toString();
            },
            value)
        .stream()
        .sorted()
        .toList();
  }

  static long count(String table) {
    return World.sql().number("SELECT COUNT(*) FROM " + table);
  }

  static int version(String table, long id) {
    return (int) World.sql().number("SELECT VERSION FROM " + table + " WHERE ID = ?", id);
  }

  private static List<String> columns(String table) {
    return World.sql()
        .list(
            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ?"
                + " ORDER BY ORDINAL_POSITION",
            row -> row.text(1),
            table);
  }
}
