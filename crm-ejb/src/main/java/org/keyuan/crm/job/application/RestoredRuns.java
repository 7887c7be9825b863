package org.keyuan.crm.job.application;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.job.domain.JobMessage;
import org.keyuan.crm.job.domain.JobState;
import org.keyuan.crm.job.domain.LogSeverity;

/**
 * Runs that a restored database calls going on although nothing can be gained from taking them up.
 * Works on a bare connection, for a restore happens without a server.
 */
public final class RestoredRuns {
  private static final String GOING_ON =
      "SELECT ID FROM JOB_RUN WHERE JOB = ? AND STATE = 'STARTED'";
  private static final String END =
      "UPDATE JOB_RUN SET STATE = ?, ENDED_AT = ?, MESSAGE_KEY = ?, MESSAGE_ARGS = ? WHERE ID = ?";
  private static final String LOG =
      "INSERT INTO JOB_LOG (ID, RUN_ID, LOGGED_AT, SEVERITY, MESSAGE_KEY, MESSAGE_ARGS)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private final Connection connection;

  /**
   * @param connection to a database that no server works on
   */
  public RestoredRuns(Connection connection) {
    this.connection = connection;
  }

  /** Ends the runs of a job with these words in row and log, all of them or none. */
  public void end(String job, JobMessage words, Instant now) throws SQLException {
    boolean alone = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      for (long run : goingOn(job)) {
        end(
            run,
            words,
            LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
      }
      connection.commit();
    } finally {
      connection.setAutoCommit(alone);
    }
  }

  private List<Long> goingOn(String job) throws SQLException {
    List<Long> runs = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(GOING_ON)) {
      select.setString(1, job);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          runs.add(rows.getLong(1));
        }
      }
    }
    return runs;
  }

  private void end(long run, JobMessage words, LocalDateTime now) throws SQLException {
    update(END, JobState.STOPPED.name(), now, words.key(), words.storedArgs(), run);
    update(LOG, nextId(), run, now, LogSeverity.INFO.name(), words.key(), words.storedArgs());
    update("DELETE FROM JOB_LEASE WHERE RUN_ID = ?", run);
  }

  private long nextId() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT NEXT VALUE FOR SEQ_JOB_LOG")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
