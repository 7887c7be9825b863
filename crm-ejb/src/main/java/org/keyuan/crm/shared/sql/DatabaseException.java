package org.keyuan.crm.shared.sql;

import java.sql.SQLException;

/** A statement the database refused; it carries the statement, never the values. */
public class DatabaseException extends RuntimeException {
  public DatabaseException(String sql, SQLException cause) {
    super(cause.getMessage() + " in: " + sql, cause);
  }

  /** Whether a unique key, foreign key or check refused the row (SQL state class 23). */
  public boolean isConstraintViolation() {
    String state = ((SQLException) getCause()).getSQLState();
    return state != null && state.startsWith("23");
  }
}
