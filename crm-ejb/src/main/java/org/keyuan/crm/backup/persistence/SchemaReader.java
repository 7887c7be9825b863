package org.keyuan.crm.backup.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keyuan.crm.backup.domain.BackupColumn;
import org.keyuan.crm.backup.domain.BackupNotWrittenException;
import org.keyuan.crm.backup.domain.ColumnType;
import org.keyuan.crm.backup.domain.TableShape;
import org.keyuan.crm.shared.database.UnfinishedRestore;

/**
 * Finds the tables of the connection's schema in the database's own metadata, so that a table that
 * some feature adds later is in the next backup without anybody thinking of it.
 *
 * <p>Left out are the two tables of Liquibase, whose content is the manifest's list of changes and
 * which it writes itself when a restore builds the schema; and the server's batch repository
 * ({@code JB_…}), whose rows describe executions inside a server process that will not exist after
 * a restore. The product's own records of runs, checkpoints and leases are kept: they say how far a
 * job had got with the very rows of the same snapshot, and a lease of the past is stale by its
 * time.
 */
public final class SchemaReader {
  private static final String TABLES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
          + " WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME";

  private static final String BATCH_REPOSITORY = "JB_";
  private static final Set<String> LEFT_OUT =
      Set.of("DATABASECHANGELOG", "DATABASECHANGELOGLOCK", UnfinishedRestore.TABLE);

  private final Connection connection;

  public SchemaReader(Connection connection) {
    this.connection = connection;
  }

  /** Names of every table but the server's own, sorted. */
  public Set<String> tableNames() throws SQLException {
    Set<String> names = new TreeSet<>();
    try (PreparedStatement select = connection.prepareStatement(TABLES)) {
      select.setString(1, connection.getSchema());
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          names.add(result.getString(1));
        }
      }
    }
    names.removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith(BATCH_REPOSITORY));
    return names;
  }

  /** The tables that belong into a backup, parents before children. */
  public List<TableShape> tables() throws SQLException {
    Set<String> names = tableNames();
    names.removeIf(name -> LEFT_OUT.contains(name.toUpperCase(Locale.ROOT)));
    Map<String, List<BackupColumn>> columns = columns(names);
    List<TableShape> tables = new ArrayList<>();
    for (String name : TableOrder.parentsFirst(parents(names))) {
      tables.add(new TableShape(name, columns.get(name), key(name)));
    }
    return tables;
  }

  /** For each table the tables that its foreign keys refer to. */
  private Map<String, Set<String>> parents(Set<String> names) throws SQLException {
    Map<String, Set<String>> parents = new TreeMap<>();
    for (String name : names) {
      Set<String> found = new TreeSet<>();
      try (ResultSet keys =
          metaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
        while (keys.next()) {
          found.add(keys.getString("PKTABLE_NAME"));
        }
      }
      parents.put(name, found);
    }
    return parents;
  }

  private Map<String, List<BackupColumn>> columns(Set<String> names) throws SQLException {
    Map<String, List<BackupColumn>> columns = new TreeMap<>();
    try (ResultSet result =
        metaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
      while (result.next()) {
        String table = result.getString("TABLE_NAME");
        if (names.contains(table) && !"YES".equals(result.getString("IS_GENERATEDCOLUMN"))) {
          columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column(table, result));
        }
      }
    }
    return columns;
  }

  private static BackupColumn column(String table, ResultSet result) throws SQLException {
    String name = result.getString("COLUMN_NAME");
    String declared = result.getString("TYPE_NAME");
    if ("YES".equals(result.getString("IS_AUTOINCREMENT"))) {
      throw new BackupNotWrittenException("identity", table, name);
    }
    ColumnType type =
        ColumnType.find(result.getInt("DATA_TYPE"), declared)
            .orElseThrow(() -> new BackupNotWrittenException("column_type", table, name, declared));
    return new BackupColumn(name, type, declared);
  }

  private List<String> key(String table) throws SQLException {
    Map<Short, String> columns = new TreeMap<>();
    try (ResultSet result =
        metaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (result.next()) {
        columns.put(result.getShort("KEY_SEQ"), result.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(columns.values());
  }

  private DatabaseMetaData metaData() throws SQLException {
    return connection.getMetaData();
  }
}
