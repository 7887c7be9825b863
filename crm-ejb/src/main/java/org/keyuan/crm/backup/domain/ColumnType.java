package org.keyuan.crm.backup.domain;

import java.sql.Types;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of value a backup can hold, the same on every database, so that a file written from one
 * can be read into another. A column of any other kind is refused when the backup is written:
 * better no backup than one that lost something.
 */
public enum ColumnType {
  BOOLEAN(Types.BOOLEAN),
  INTEGER(Types.BIGINT),
  DECIMAL(Types.DECIMAL),
  REAL(Types.REAL),
  DOUBLE(Types.DOUBLE),
  TEXT(Types.NVARCHAR),
  UUID(Types.CHAR),
  DATE(Types.DATE),
  TIME(Types.TIME),
  TIMESTAMP(Types.TIMESTAMP),
  OFFSET_TIMESTAMP(Types.TIMESTAMP_WITH_TIMEZONE),
  BINARY(Types.VARBINARY);

  /** The number SQL Server's driver uses for DATETIMEOFFSET. */
  private static final int SQL_SERVER_OFFSET = -155;

  private final int sqlType;

  ColumnType(int sqlType) {
    this.sqlType = sqlType;
  }

  /** The constant of {@link Types} under which a null of this kind is bound. */
  public int sqlType() {
    return sqlType;
  }

  /** The kind of a column as JDBC metadata describes it; empty when a backup cannot hold it. */
  public static Optional<ColumnType> find(int jdbcType, String typeName) {
    String name = typeName.toUpperCase(Locale.ROOT);
    if (name.equals("UUID") || name.equals("UNIQUEIDENTIFIER")) {
      return Optional.of(UUID);
    }
    if (name.equals("DECFLOAT") || name.equals("ROWVERSION") || isRowVersion(jdbcType, name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(ofJdbc(jdbcType));
  }

  private static boolean isRowVersion(int jdbcType, String name) {
    return jdbcType == Types.BINARY && name.equals("TIMESTAMP");
  }

  private static ColumnType ofJdbc(int jdbcType) {
    return switch (jdbcType) {
      case Types.BIT, Types.BOOLEAN -> BOOLEAN;
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
      case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
      case Types.REAL -> REAL;
      case Types.FLOAT, Types.DOUBLE -> DOUBLE;
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
      case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB -> TEXT;
      case Types.DATE -> DATE;
      case Types.TIME -> TIME;
      case Types.TIMESTAMP -> TIMESTAMP;
      case Types.TIMESTAMP_WITH_TIMEZONE, SQL_SERVER_OFFSET -> OFFSET_TIMESTAMP;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
      default -> null;
    };
  }
}
