package org.keyuan.crm.shared.importing.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;

/** Finds the records that a chunk speaks of, with one statement. */
@ApplicationScoped
public class KnownRecords {

  @Inject private Database database;

  /**
   * Records by their key, those in the recycle bin included, whoever they belong to.
   *
   * @param keyColumns columns of the table; the parts of a key are joined by line feeds
   * @param firstParts what the first key column may be
   */
  <C extends Record> Map<String, KnownRecord> find(
      String table,
      boolean owned,
      CommandShape<C> shape,
      List<String> keyColumns,
      Collection<String> firstParts) {
    if (firstParts.isEmpty()) {
      return Map.of();
    }
    List<String> columns = new ArrayList<>(List.of("ID", "DELETED_AT"));
    columns.addAll(owned ? List.of("OWNER_ID", "DEPARTMENT_ID") : List.of("ID", "ID"));
    columns.addAll(keyColumns);
    columns.addAll(shape.columns());
    // doubled columns would be read as one by their name, so each gets its own
    String list = numbered(columns);
    Sql sql =
        new Sql("SELECT " + list + " FROM " + table + " WHERE " + keyColumns.get(0)).in(firstParts);
    Map<String, KnownRecord> known = new HashMap<>();
    for (Object[] row : database.list(sql, row -> objects(row, columns.size()))) {
      KnownRecord record = record(owned, shape, keyColumns.size(), row);
      known.put(record.key(), record);
    }
    return known;
  }

  private static Object[] objects(Row row, int count) throws SQLException {
    Object[] objects = new Object[count];
    for (int i = 0; i < count; i++) {
      objects[i] = row.rows().getObject(i + 1);
    }
    return objects;
  }

  private static String numbered(List<String> columns) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      named.add(columns.get(i) + " AS C" + i);
    }
    return String.join(", ", named);
  }

  private static <C extends Record> KnownRecord record(
      boolean owned, CommandShape<C> shape, int keyParts, Object[] row) {
    String key =
        java.util.Arrays.stream(row, 4, 4 + keyParts)
            .map(String::valueOf)
            .collect(Collectors.joining("\n"));
    Ownership ownership = owned ? Ownership.of(id(row[2]), id(row[3])) : Ownership.of(null, null);
    return new KnownRecord(
        id(row[0]), key, row[1] != null, ownership, shape.read(row, 4 + keyParts));
  }

  private static Long id(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }
}
