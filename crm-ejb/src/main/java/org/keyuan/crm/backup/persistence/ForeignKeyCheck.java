package org.keyuan.crm.backup.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.domain.TableShape;

/**
 * Looks for rows whose parent is missing by asking instead of by putting the foreign keys back,
 * which in H2 would first build an index for each. Made before the foreign keys are taken away.
 */
public final class ForeignKeyCheck {
  /** Columns of one foreign key, and the table it belongs to and the one it refers to. */
  private record Key(String child, String parent, Map<String, String> columns) {
    /** Counts them by a join: a subquery for each row would cost several times as much. */
    String orphans() {
      StringJoiner present = new StringJoiner(" AND ");
      StringJoiner same = new StringJoiner(" AND ");
      columns.forEach(
          (own, theirs) -> {
            present.add("C." + TableShape.quoted(own) + " IS NOT NULL");
            same.add("P." + TableShape.quoted(theirs) + " = C." + TableShape.quoted(own));
          });
      String missing = "P." + TableShape.quoted(columns.values().iterator().next());
      return "SELECT COUNT(*) FROM %s C LEFT JOIN %s P ON %s WHERE %s AND %s IS NULL"
          .formatted(TableShape.quoted(child), TableShape.quoted(parent), same, present, missing);
    }
  }

  private final Connection connection;
  private final List<Key> keys = new ArrayList<>();

  /** Remembers the foreign keys of the tables. */
  public ForeignKeyCheck(Connection connection, List<TableShape> tables) throws SQLException {
    this.connection = connection;
    for (TableShape table : tables) {
      keys.addAll(keysOf(table.name()));
    }
  }

  private List<Key> keysOf(String table) throws SQLException {
    Map<String, Key> found = new LinkedHashMap<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (keys.next()) {
        String parent = keys.getString("PKTABLE_NAME");
        found
            .computeIfAbsent(
                keys.getString("FK_NAME"), name -> new Key(table, parent, new LinkedHashMap<>()))
            .columns()
            .put(keys.getString("FKCOLUMN_NAME"), keys.getString("PKCOLUMN_NAME"));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Asks for every foreign key.
   *
   * @throws RestoreFailedException when a row has no parent
   */
  public void run() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Key key : keys) {
        try (ResultSet result = statement.executeQuery(key.orphans())) {
          result.next();
          if (result.getLong(1) > 0) {
            throw new RestoreFailedException(
                "orphan", key.child(), key.parent(), result.getLong(1));
          }
        }
      }
    }
  }
}
