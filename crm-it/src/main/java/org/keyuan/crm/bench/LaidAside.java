package org.keyuan.crm.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Indices that are dropped before very many rows are written and made again behind them, which is
 * many times quicker. Foreign keys are not looked at meanwhile.
 */
final class LaidAside {
  private static final Pattern INDEX =
      Pattern.compile(
          "CREATE INDEX \"PUBLIC\"\\.\"(\\w+)\" ON \"PUBLIC\"\\.\"(\\w+)\".*", Pattern.DOTALL);

  private final Connection connection;
  private final List<String> definitions = new ArrayList<>();

  LaidAside(Connection connection, String table) throws SQLException {
    this.connection = connection;
    execute("SET REFERENTIAL_INTEGRITY FALSE");
    for (var definition : script()) {
      var index = INDEX.matcher(definition);
      // those that the database made for a foreign key stay
      if (index.matches() && index.group(1).startsWith("IX_") && table.equals(index.group(2))) {
        execute("DROP INDEX " + index.group(1));
        definitions.add(definition);
      }
    }
  }

  private List<String> script() throws SQLException {
    var lines = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SCRIPT NODATA")) {
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
    for (var definition : definitions) {
      execute(definition);
    }
    execute("SET REFERENTIAL_INTEGRITY TRUE");
  }
}
