package org.keyuan.crm.backup.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the database with the columns that are stored (computed ones are left out: the
 * database makes them again).
 *
 * @param name as the database spells it
 * @param columns in the order of the table
 * @param key names of the primary key's columns in key order; empty when there is none
 */
public record TableShape(String name, List<BackupColumn> columns, List<String> key) {
  public TableShape {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** The columns as a list for SQL, each quoted. */
  public String columnList() {
    return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
  }

  /** The table's name for SQL. */
  public String quotedName() {
    return quoted(name);
  }

  /** A name in standard SQL quotes, which H2 and SQL Server both read. */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
