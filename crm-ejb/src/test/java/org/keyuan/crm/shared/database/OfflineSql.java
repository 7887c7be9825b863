package org.keyuan.crm.shared.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The statements that the changelog becomes on a SQL Server that need not be there. */
final class OfflineSql {
  private static final Pattern ROWS =
      Pattern.compile("(?m)^INSERT INTO (\\w+) [\\s\\S]*?\\nGO\\n+");
  private static final Pattern TUPLE = Pattern.compile("(?m)^(?:INSERT INTO .*VALUES )?\\(");

  private OfflineSql() {}

  /** Everything but the seeds' rows, which stand there as their number. */
  @SuppressWarnings("deprecation") // its successor writes nothing that a test could read
  static String sqlServer() throws LiquibaseException, IOException {
    var history = Files.createTempFile("changelog", ".csv");
    Files.delete(history);
    var url = "offline:mssql?outputLiquibaseSql=none&changeLogFile=" + history;
    var resources = new ClassLoaderResourceAccessor();
    var database = DatabaseFactory.getInstance().openDatabase(url, null, null, null, resources);
    var writer = new StringWriter();
    new Liquibase(Changelog.MASTER, resources, database)
        .update(new Contexts(), new LabelExpression(), writer);
    Files.deleteIfExists(history);
    return withoutRows(writer.toString().replace("\r\n", "\n"));
  }

  private static String withoutRows(String sql) {
    Map<String, Integer> counts = new TreeMap<>();
    ROWS.matcher(sql)
        .results()
        .forEach(
            found ->
                counts.merge(
                    found.group(1),
                    (int) TUPLE.matcher(found.group()).results().count(),
                    Integer::sum));
    var text = new StringBuilder(withoutComments(ROWS.matcher(sql).replaceAll("")));
    counts.forEach(
        (table, rows) ->
            text.append("-- seed ").append(table).append(": ").append(rows).append(" rows\n"));
    return text.toString();
  }

  /** The head of the script says when and by whom it was made. */
  private static String withoutComments(String sql) {
    return sql.lines()
        .filter(line -> !line.startsWith("--") || line.startsWith("-- Changeset"))
        .filter(line -> !line.isBlank())
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }
}
