package org.keyuan.crm.backup.persistence;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.keyuan.crm.backup.domain.BackupColumn;

/** Puts the values of a row, as {@link RowWriter} wrote them, into an INSERT. */
final class RowBinder implements Closeable {
  private final List<BackupColumn> columns;
  private final PreparedStatement insert;
  private final List<LargeObject> open = new ArrayList<>();

  RowBinder(List<BackupColumn> columns, PreparedStatement insert) {
    this.columns = columns;
    this.insert = insert;
  }

  /**
   * Binds one row.
   *
   * @return true when the row carries a large object, so that it should be sent before the next one
   *     is read
   * @throws IllegalArgumentException when the text is not a row of these columns
   */
  boolean bind(JsonParser row) throws SQLException, IOException {
    expect(Event.START_ARRAY, row.next());
    for (int i = 0; i < columns.size(); i++) {
      try {
        value(i + 1, columns.get(i), row.next(), row);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(e);
      }
    }
    expect(Event.END_ARRAY, row.next());
    return !open.isEmpty();
  }

  private void value(int index, BackupColumn column, Event event, JsonParser row)
      throws SQLException, IOException {
    switch (event) {
      case VALUE_NULL -> insert.setNull(index, column.type().sqlType());
      case VALUE_TRUE -> insert.setBoolean(index, true);
      case VALUE_FALSE -> insert.setBoolean(index, false);
      case VALUE_NUMBER -> insert.setLong(index, row.getLong());
      case VALUE_STRING -> text(index, column, row.getString());
      case START_ARRAY -> binary(index, row);
      default -> throw new IllegalArgumentException(event.name());
    }
  }

  private void text(int index, BackupColumn column, String text) throws SQLException {
    switch (column.type()) {
      case TEXT, UUID -> insert.setString(index, text);
      case DECIMAL -> insert.setBigDecimal(index, new BigDecimal(text));
      case REAL -> insert.setFloat(index, Float.parseFloat(text));
      case DOUBLE -> insert.setDouble(index, Double.parseDouble(text));
      case DATE -> insert.setObject(index, IsoText.date(text));
      case TIME -> insert.setObject(index, LocalTime.parse(text));
      case TIMESTAMP -> insert.setObject(index, IsoText.dateTime(text));
      case OFFSET_TIMESTAMP -> insert.setObject(index, OffsetDateTime.parse(text));
      default -> throw new IllegalArgumentException(column.name());
    }
  }

  private void binary(int index, JsonParser row) throws SQLException, IOException {
    LargeObject value = new LargeObject();
    open.add(value);
    Event event = row.next();
    while (event == Event.VALUE_STRING) {
      value.add(Base64.getDecoder().decode(row.getString()));
      event = row.next();
    }
    expect(Event.END_ARRAY, event);
    if (value.isSmall()) {
      insert.setBytes(index, value.bytes());
      open.remove(value);
    } else {
      insert.setBinaryStream(index, value.open(), value.length());
    }
  }

  private static void expect(Event expected, Event found) {
    if (expected != found) {
      throw new IllegalArgumentException(found.name());
    }
  }

  /** Lets go of the large objects of the rows sent so far. */
  void release() throws IOException {
    for (LargeObject value : open) {
      value.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    release();
  }
}
