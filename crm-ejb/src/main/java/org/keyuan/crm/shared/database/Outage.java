package org.keyuan.crm.shared.database;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells failures that come from the way to the database from all others: it can't be reached, the
 * connection broke, or the pool had none to give in time. Nothing is wrong with what was asked, so
 * people are told to try again.
 */
public final class Outage {

  /** Class of the SQL states that are about connections, in the standard. */
  private static final String CONNECTION = "08";

  private Outage() {}

  /** Whether the failure or anything that caused it is about the connection. */
  public static boolean isBehind(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (isOfConnection(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfConnection(Throwable cause) {
    return cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLTransientConnectionException
        || cause instanceof SQLRecoverableException
        || cause instanceof ResourceException // how a pool says that it has none
        || cause instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith(CONNECTION);
  }
}
