package org.keyuan.crm.search.application;

import java.sql.Connection;
import java.sql.SQLException;
import org.keyuan.crm.search.persistence.SearchState;

/**
 * Has a search index written for a restored database: the one in the server's files is of what was
 * there before. Works on a bare connection, for a restore happens without a server.
 */
public final class RestoredIndex {

  private final Connection connection;

  /**
   * @param connection to a database that no server works on
   */
  public RestoredIndex(Connection connection) {
    this.connection = connection;
  }

  /** The next server finds a database that none has worked on, and gives its index a new name. */
  public void askForNew() throws SQLException {
    try (var update =
        connection.prepareStatement("UPDATE SEARCH_STATE SET GENERATION = ? WHERE ID = 1")) {
      update.setString(1, SearchState.NONE_YET);
      update.executeUpdate();
    }
  }
}
