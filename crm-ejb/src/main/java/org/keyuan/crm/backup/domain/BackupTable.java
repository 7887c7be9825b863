package org.keyuan.crm.backup.domain;

import java.util.List;

/**
 * What the manifest says about one table.
 *
 * @param name of the table
 * @param columns in the order of the values in each row
 * @param key names of the primary key's columns; empty when there is none
 * @param rows number of rows
 * @param bytes size of the part, uncompressed
 * @param sha256 of the part's bytes, lower-case hexadecimal
 * @param content {@link ContentHash} of the rows: the same for the same rows in any order
 */
public record BackupTable(
    String name,
    List<BackupColumn> columns,
    List<String> key,
    long rows,
    long bytes,
    String sha256,
    String content) {
  public BackupTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** Name of the part inside the file. */
  public String part() {
    return partOf(name);
  }

  /** The columns and key alone, as the reader and the loader of rows want them. */
  public TableShape shape() {
    return new TableShape(name, columns, key);
  }

  /** Name of the part that holds a table. */
  public static String partOf(String table) {
    return "tables/" + table + ".jsonl";
  }
}
