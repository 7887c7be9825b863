package org.keyuan.crm.it.inside;

import java.util.Locale;

/** How many statements the embedded database ran, by its own statistics. */
final class StatementCount {
  private StatementCount() {}

  /** Forgets what ran before. */
  static void begin() {
    World.sql().update("SET QUERY_STATISTICS_MAX_ENTRIES 2000");
    World.sql().update("SET QUERY_STATISTICS FALSE");
    World.sql().update("SET QUERY_STATISTICS TRUE");
  }

  /** What ran since then, each with how often; commits and settings are none. */
  static String end() {
    var ran =
        World.sql()
            .list(
                "SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS",
                row -> new String[] {row.text(1), String.valueOf(row.number(2))});
    World.sql().update("SET QUERY_STATISTICS FALSE");
    var lines = new StringBuilder();
    for (var statement : ran) {
      if (counts(statement[0])) {
        lines.append(statement[1]).append('\t').append(statement[0].replaceAll("\\s+", " "));
        lines.append('\n');
      }
    }
    return lines.toString();
  }

  private static boolean counts(String sql) {
    var text = sql.strip().toUpperCase(Locale.ROOT);
    return text.matches("(?s)(SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\\b.*|\\(\\s*SELECT\\b.*")
        && !text.contains("QUERY_STATISTICS");
  }
}
