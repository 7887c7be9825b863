package org.keyuan.crm.backup.persistence;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.keyuan.crm.backup.domain.BackupDamagedException;
import org.keyuan.crm.backup.domain.TableShape;

/** Inserts the rows of a part into its table, in batches, committing now and then. */
public final class TableLoader {
  private static final int BATCH = 500;
  private static final int COMMIT_EVERY = 5_000;

  private final JsonParserFactory parsers = JsonProvider.provider().createParserFactory(Map.of());
  private final Connection connection;

  /**
   * @param connection with auto-commit off
   */
  public TableLoader(Connection connection) {
    this.connection = connection;
  }

  /**
   * Loads one table.
   *
   * @param part lines of JSON as {@link RowWriter} writes them
   * @param progress is told the rows of this table so far, now and then
   */
  public long load(TableShape table, InputStream part, LongConsumer progress)
      throws SQLException, IOException {
    RowLine line = new RowLine(new InputStreamReader(part, StandardCharsets.UTF_8));
    long rows = 0;
    try (PreparedStatement insert = connection.prepareStatement(insert(table));
        RowBinder binder = new RowBinder(table.columns(), insert)) {
      while (line.next()) {
        boolean large = bind(table, binder, line, rows + 1);
        insert.addBatch();
        rows++;
        if (large || rows % BATCH == 0) {
          insert.executeBatch();
          binder.release();
        }
        if (rows % COMMIT_EVERY == 0) {
          connection.commit();
          progress.accept(rows);
        }
      }
      insert.executeBatch();
      connection.commit();
    }
    return rows;
  }

  private boolean bind(TableShape table, RowBinder binder, RowLine line, long number)
      throws SQLException, IOException {
    try (JsonParser row = parsers.createParser(line)) {
      return binder.bind(row);
    } catch (JsonException | IllegalArgumentException | NoSuchElementException e) {
      throw new BackupDamagedException("row", table.name(), number);
    }
  }

  static String insert(TableShape table) {
    String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table.quotedName(), table.columnList(), places);
  }
}
