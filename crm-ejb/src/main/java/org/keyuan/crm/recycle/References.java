package org.keyuan.crm.recycle;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Knows from the database itself which tables refer to which, so that a feature that adds a table
 * need not tell the recycle bin. Keys that delete along are left out: they hold nothing back.
 */
@ApplicationScoped
class References {

  @Resource(lookup = "jdbc/crm")
  private DataSource source;

  private final Map<String, List<Reference>> to = new ConcurrentHashMap<>();
  private final Map<String, List<Reference>> from = new ConcurrentHashMap<>();

  protected References() {}

  References(DataSource source) {
    this.source = source;
  }

  /** What refers to the table. */
  List<Reference> to(String table) {
    return to.computeIfAbsent(table, name -> read(name, true));
  }

  /** What the table refers to. */
  List<Reference> from(String table) {
    return from.computeIfAbsent(table, name -> read(name, false));
  }

  private List<Reference> read(String table, boolean incoming) {
    try (var connection = source.getConnection()) {
      var data = connection.getMetaData();
      var catalog = connection.getCatalog();
      var schema = connection.getSchema();
      try (var keys =
          incoming
              ? data.getExportedKeys(catalog, schema, table)
              : data.getImportedKeys(catalog, schema, table)) {
        return read(keys);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the foreign keys of " + table + " could not be read", e);
    }
  }

  private static List<Reference> read(ResultSet keys) throws SQLException {
    var references = new ArrayList<Reference>();
    while (keys.next()) {
      if (keys.getShort("DELETE_RULE") != DatabaseMetaData.importedKeyCascade) {
        references.add(
            new Reference(
                keys.getString("FKTABLE_NAME"),
                keys.getString("FKCOLUMN_NAME"),
                keys.getString("PKTABLE_NAME")));
      }
    }
    return references;
  }
}
