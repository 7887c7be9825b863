package org.keyuan.crm.shared.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One row of a result, with the product's types: instants kept in UTC, dates without a zone,
 * columns from 1.
 */
public record Row(ResultSet rows) {
  public String text(int column) throws SQLException {
    return rows.getString(column);
  }

  /** Zero where the column is NULL. */
  public long number(int column) throws SQLException {
    return rows.getLong(column);
  }

  /** Null where the column is NULL. */
  public Long id(int column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? null : value;
  }

  public boolean flag(int column) throws SQLException {
    return rows.getBoolean(column);
  }

  public BigDecimal decimal(int column) throws SQLException {
    return rows.getBigDecimal(column);
  }

  /** Null where the column is NULL; for objects that are small by their purpose. */
  public byte[] bytes(int column) throws SQLException {
    return rows.getBytes(column);
  }

  public LocalDate date(int column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }

  /** Null where the column is NULL. */
  public Instant instant(int column) throws SQLException {
    LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
