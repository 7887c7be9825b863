package org.keyuan.crm.audit.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.audit.domain.Anchor;
import org.keyuan.crm.audit.domain.AuditLink;

/**
 * Leaves word in a database that was restored from a backup, so that the next server says so in the
 * audit trail and no longer misses what was written after the backup. Works on a bare connection,
 * for a restore happens without a server. The word bears the product's stamp: without the key file
 * none is left, and the next proof of the trail will speak of a cut end until somebody with access
 * to the server's files has moved the notes in {@code audit} away.
 */
public final class RestoredTrail {

  private static final Logger LOG = Logger.getLogger(RestoredTrail.class.getName());

  private final Connection connection;
  private final AuditStamp stamp;

  public RestoredTrail(Connection connection, AuditStamp stamp) {
    this.connection = connection;
    this.stamp = stamp;
  }

  /** Says in the database from where its chain goes on. */
  public void mark(Instant now) throws SQLException {
    try {
      var from = new Anchor(number(), hash(), now, true);
      try (var update =
          connection.prepareStatement("UPDATE AUDIT_HEAD SET RESTORED = ? WHERE ID = 1")) {
        update.setString(1, from.text() + " " + stamp.of(from));
        update.executeUpdate();
      }
    } catch (IllegalStateException | java.io.UncheckedIOException e) {
      LOG.log(Level.WARNING, "The audit trail can''t be told of the restore: {0}", e.getMessage());
    }
  }

  private long number() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT CHAIN_NO FROM AUDIT_HEAD WHERE ID = 1")) {
      row.next();
      return row.getLong(1);
    }
  }

  private String hash() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT HASH FROM AUDIT_HEAD WHERE ID = 1")) {
      row.next();
      return row.getString(1) == null ? AuditLink.BEGINNING : row.getString(1);
    }
  }
}
