package org.keyuan.crm.reporting.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.keyuan.crm.reporting.domain.RowSink;
import org.keyuan.crm.shared.sql.Sql;

/** Reads rows through a cursor, so that a list of any length takes the memory of a few rows. */
@ApplicationScoped
public class RowStream {
  private static final int FETCH = 1_000;

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  protected RowStream() {}

  /** For use without a container. */
  public RowStream(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Hands every row to the sink. Dates come as {@code LocalDate}, moments as {@code Instant}.
   *
   * @throws IOException when the sink fails
   */
  public void send(Sql sql, RowSink sink) throws IOException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql.jdbcText())) {
      statement.setFetchSize(FETCH);
      bind(statement, sql.values());
      try (var result = statement.executeQuery()) {
        int width = result.getMetaData().getColumnCount();
        while (result.next()) {
          sink.row(row(result, width));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the report could not be read", e);
    }
  }

  /** All rows at once, for statements that give few. */
  public List<List<?>> list(Sql sql) {
    List<List<?>> rows = new ArrayList<>();
    try {
      send(sql, rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private static List<Object> row(ResultSet result, int width) throws SQLException {
    Object[] row = new Object[width];
    for (int i = 0; i < width; i++) {
      row[i] = readable(result.getObject(i + 1));
    }
    return Arrays.asList(row);
  }

  private static Object readable(Object value) {
    if (value instanceof Timestamp moment) {
      return moment.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
    return value instanceof Date date ? date.toLocalDate() : value;
  }
}
