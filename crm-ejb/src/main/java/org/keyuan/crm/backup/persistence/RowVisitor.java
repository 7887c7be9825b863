package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes the rows of a table one by one; the result set stands on the row. */
@FunctionalInterface
public interface RowVisitor {
  void row(ResultSet row) throws SQLException, IOException;
}
