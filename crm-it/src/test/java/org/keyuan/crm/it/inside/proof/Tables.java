package org.keyuan.crm.it.inside.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.keyuan.crm.it.inside.World;

/** What the database holds: a hash of every row of every table, whatever order they come in. */
final class Tables {
  /** The batch container's own tables; the product's runs stand in its own. */
  private static final String BATCH = "JB_";

  /** Left out, with the reason. */
  static final Map<String, String> LEFT_OUT =
      Map.of(
          "AUDIT_ENTRY", "that somebody was refused may be written down",
          "LOGIN_ATTEMPT", "so may a wrong password",
          "AUDIT_HEAD", "the end of the trail's chain, which follows by itself",
          "SEARCH_OUTBOX", "names changed records, and is numbered by itself",
          "SEARCH_STATE", "the last of those numbers",
          "JOB_LEASE", "the server's heartbeat",
          "WELCOME_FIGURE", "the server's own clock prepares it",
          "DATABASECHANGELOG", "Liquibase's own",
          "DATABASECHANGELOGLOCK", "Liquibase's own");

  /** Rows that come by themselves while somebody is refused: the server counts its figures. */
  private static final Map<String, String> WITHOUT_FIGURES =
      Map.of(
          "JOB_RUN", "JOB <> 'figures'",
          "JOB_LOG", "RUN_ID NOT IN (SELECT ID FROM JOB_RUN WHERE JOB = 'figures')",
          "JOB_CHECKPOINT", "RUN_ID NOT IN (SELECT ID FROM JOB_RUN WHERE JOB = 'figures')");

  /** What changes by itself while people ask, without that part. */
  private static final Map<String, String> STEADY =
      Map.of(
          "AUDIT_ENTRY", "(SELECT ID FROM AUDIT_ENTRY WHERE ERASED_BY IS NOT NULL)",
          "JOB_RUN", "(SELECT * FROM JOB_RUN WHERE STARTED_BY LIKE 'proof%')",
          "MAIL_OUTBOX",
              "(SELECT ID, CASE WHEN RECIPIENT = 'proof@example.org' THEN STATE END AS STATE FROM MAIL_OUTBOX)",
          "USER_SESSION", "(SELECT ID, USER_ID FROM USER_SESSION)");

  private Tables() {}

  /** As {@link #all}, of what nothing but a command changes. */
  static Map<String, String> watched() {
    var watched = all();
    watched.keySet().removeIf(table -> table.startsWith("JOB_") || table.equals("SUBMISSION"));
    STEADY.forEach((table, part) -> watched.put(table, hash(part, "1 = 1")));
    watched.put("JOB_SCHEDULE", hash("JOB_SCHEDULE", "1 = 1"));
    return watched;
  }

  static Map<String, String> all() {
    return World.sql()
        .list(
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
                + " AND TABLE_TYPE = 'BASE TABLE'",
            row -> row.text(1))
        .stream()
        .filter(table -> !LEFT_OUT.containsKey(table) && !table.startsWith(BATCH))
        .collect(
            TreeMap::new,
            (map, table) ->
                map.put(table, hash(table, WITHOUT_FIGURES.getOrDefault(table, "1 = 1"))),
            Map::putAll);
  }

  /** The names of tables whose rows differ. */
  static List<String> differences(Map<String, String> before, Map<String, String> after) {
    return before.keySet().stream().filter(t -> !before.get(t).equals(after.get(t))).toList();
  }

  /** The hash of the rows of one table for which the condition holds, and their number. */
  static String hash(String table, String condition) {
    try (var connection = dataSource().getConnection()) {
      return hash(connection, "SELECT * FROM " + table + " WHERE " + condition);
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  private static String hash(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var sum = new byte[16];
      int count = 0;
      for (; rows.next(); count++) {
        add(sum, digest(text(rows)));
      }
      return count + ":" + Arrays.toString(sum);
    }
  }

  private static String text(ResultSet rows) throws SQLException {
    var text = new StringBuilder();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      var value = rows.getObject(i);
      if (value instanceof Clob clob) {
        value = clob.getSubString(1, (int) clob.length());
      } else if (value instanceof Blob blob) {
        value = blob.length();
      } else if (value instanceof byte[] bytes) {
        value = Arrays.hashCode(bytes);
      }
      text.append(value).append('\u001f');
    }
    return text.toString();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(byte[] sum, byte[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  private static DataSource dataSource() {
    try {
      return InitialContext.doLookup("jdbc/crm");
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
