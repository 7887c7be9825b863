package org.keyuan.crm.backup.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.backup.domain.AppliedChange;

/** The changes of the schema that Liquibase has recorded in a database. */
public final class SchemaChanges {
  private static final String APPLIED =
      "SELECT ID, AUTHOR, FILENAME FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED";

  private SchemaChanges() {}

  /**
   * The changes in the order they were applied.
   *
   * @throws SQLException when the database was not made by Liquibase
   */
  public static List<AppliedChange> applied(Connection connection) throws SQLException {
    List<AppliedChange> changes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(APPLIED)) {
      while (result.next()) {
        changes.add(
            new AppliedChange(result.getString(1), result.getString(2), result.getString(3)));
      }
    }
    return changes;
  }
}
