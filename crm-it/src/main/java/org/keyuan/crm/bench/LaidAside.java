package org.keyuan.crm.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Indices and foreign keys that are dropped before very many rows are written and made again behind
 * them, which is many times quicker: rows are then added at the end of a table and nowhere else.
 * What is made again is what the changelog had made, down to the indices that the database keeps
 * for foreign keys that found none.
 */
final class LaidAside {
  private static final Pattern INDEX =
      Pattern.compile(
          "CREATE INDEX \"PUBLIC\"\\.\"(IX_\\w+)\" ON \"PUBLIC\"\\.\"(\\w+)\".*", Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile(
          "ALTER TABLE \"PUBLIC\"\\.\"(\\w+)\" ADD CONSTRAINT \"PUBLIC\"\\.\"(\\w+)\" FOREIGN KEY.*",
          Pattern.DOTALL);

  private final Connection connection;
  private final List<String> keysWithIndex = new ArrayList<>();
  private final List<String> indices = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  LaidAside(Connection connection, String table) throws SQLException {
    this.connection = connection;
    var script = texts("SCRIPT NODATA");
    var all = texts("SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES");
    for (var definition : script) {
      var key = KEY.matcher(definition);
      if (key.matches() && table.equals(key.group(1))) {
        boolean own = all.stream().anyMatch(name -> name.startsWith(key.group(2) + "_INDEX_"));
        (own ? keysWithIndex : keys).add(definition);
        execute("ALTER TABLE " + table + " DROP CONSTRAINT " + key.group(2));
      }
    }
    for (var definition : script) {
      var index = INDEX.matcher(definition);
      if (index.matches() && table.equals(index.group(2))) {
        indices.add(definition);
        execute("DROP INDEX " + index.group(1));
      }
    }
  }

  private List<String> texts(String sql) throws SQLException {
    var lines = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void makeAgain() throws SQLException {
    for (var definitions : List.of(keysWithIndex, indices, keys)) {
      for (var definition : definitions) {
        execute(definition);
      }
    }
  }
}
