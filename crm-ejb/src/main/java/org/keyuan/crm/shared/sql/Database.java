package org.keyuan.crm.shared.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Hand-written SQL on the application's data source, for work that is done in sets rather than
 * entity by entity. It takes part in the caller's transaction. Statements must read the same on H2
 * and on SQL Server; values are always bound, never joined into the text.
 */
@ApplicationScoped
public class Database {
  @Resource(lookup = "jdbc/crm")
  private DataSource source;

  protected Database() {}

  public Database(DataSource source) {
    this.source = source;
  }

  /** Turns the current row into a value. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** Runs a change and returns the number of rows it touched. */
  public long update(String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeLargeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(sql, e);
    }
  }

  /** Runs a change that was put together from parts. */
  public long update(Sql sql) {
    return update(sql.jdbcText(), sql.values().toArray());
  }

  /** Reads the rows of a query that was put together from parts. */
  public <T> List<T> list(Sql sql, RowReader<T> reader) {
    return list(sql.jdbcText(), reader, sql.values().toArray());
  }

  /**
   * Runs a change once for each list of values, all in one go to the database.
   *
   * @return how many rows each of them touched
   */
  public int[] updateAll(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseException(sql, e);
    }
  }

  /** Reads every row; the caller bounds their number. */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(reader.read(new Row(rows)));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new DatabaseException(sql, e);
    }
  }

  /** The first row, or empty. */
  public <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** A single number such as a count; zero where the database says NULL. */
  public long number(String sql, Object... values) {
    return find(sql, row -> row.number(1), values).orElse(0L);
  }

  /**
   * The next value of a table's sequence, {@code SEQ_<table>}; the table's name is a constant of
   * the code.
   */
  public long nextId(String table) {
    return number("SELECT NEXT VALUE FOR SEQ_" + SqlNames.checked(table));
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, SqlValues.toColumn(values[i]));
    }
  }
}
