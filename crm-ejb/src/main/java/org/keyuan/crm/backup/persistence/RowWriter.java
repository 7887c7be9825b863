package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.backup.domain.BackupColumn;
import org.keyuan.crm.backup.domain.ContentHash;

/**
 * Writes rows as lines of JSON, one array a row, and hashes them on the way. Whole numbers and
 * truth values are JSON's own; decimals and floating-point numbers are strings, so that no reader
 * rounds them; dates and times are ISO 8601; bytes are an array of Base64 strings, each of at most
 * 48 KiB, so that a large object passes through in pieces.
 */
public final class RowWriter implements RowVisitor {
  static final int PIECE = 48 * 1_024;

  private final List<BackupColumn> columns;
  private final OutputStream out;
  private final MessageDigest digest = Sha256.create();
  private final JsonBytes json;
  private final ContentHash content = new ContentHash();
  private long rows;

  public RowWriter(List<BackupColumn> columns, OutputStream out) {
    this.columns = List.copyOf(columns);
    this.out = out;
    this.json = new JsonBytes(new DigestOutputStream(out, digest));
  }

  @Override
  public void row(ResultSet row) throws SQLException, IOException {
    char before = '[';
    for (int i = 0; i < columns.size(); i++) {
      json.raw(before);
      value(row, i);
      before = ',';
    }
    json.raw(']');
    json.flush();
    content.add(digest.digest());
    out.write('\n');
    rows++;
  }

  public long rows() {
    return rows;
  }

  /** {@link ContentHash} of the rows so far. */
  public String content() {
    return content.hex();
  }

  private void value(ResultSet row, int index) throws SQLException, IOException {
    int column = index + 1;
    switch (columns.get(index).type()) {
      case BOOLEAN -> literal(row.getBoolean(column), row);
      case INTEGER -> literal(row.getLong(column), row);
      case REAL -> number(row.getFloat(column), row);
      case DOUBLE -> number(row.getDouble(column), row);
      case DECIMAL -> decimal(row, column);
      case TEXT -> text(row.getString(column));
      case UUID -> uuid(row.getString(column));
      case DATE -> text(row.getObject(column, LocalDate.class));
      case TIME -> text(row.getObject(column, LocalTime.class));
      case TIMESTAMP -> text(row.getObject(column, LocalDateTime.class));
      case OFFSET_TIMESTAMP -> text(row.getObject(column, OffsetDateTime.class));
      case BINARY -> binary(row, column);
    }
  }

  private void literal(Object value, ResultSet row) throws SQLException, IOException {
    json.raw(row.wasNull() ? "null" : value.toString());
  }

  private void number(Number value, ResultSet row) throws SQLException, IOException {
    text(row.wasNull() ? null : value);
  }

  private void decimal(ResultSet row, int column) throws SQLException, IOException {
    var value = row.getBigDecimal(column);
    text(value == null ? null : value.toPlainString());
  }

  private void uuid(String value) throws IOException {
    text(value == null ? null : value.toLowerCase(Locale.ROOT));
  }

  private void text(Object value) throws IOException {
    if (value == null) {
      json.raw("null");
    } else {
      json.string(value.toString());
    }
  }

  private void binary(ResultSet row, int column) throws SQLException, IOException {
    try (InputStream in = row.getBinaryStream(column)) {
      if (in == null) {
        json.raw("null");
        return;
      }
      pieces(in);
    }
  }

  private void pieces(InputStream in) throws IOException {
    json.raw('[');
    byte[] piece = in.readNBytes(PIECE);
    boolean first = true;
    while (piece.length > 0) {
      if (!first) {
        json.raw(',');
      }
      json.raw('"');
      json.raw(Base64.getEncoder().encodeToString(piece));
      json.raw('"');
      first = false;
      piece = in.readNBytes(PIECE);
    }
    json.raw(']');
  }
}
