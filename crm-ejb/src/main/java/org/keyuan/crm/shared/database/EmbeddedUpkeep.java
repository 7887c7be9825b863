package org.keyuan.crm.shared.database;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Keeps the file of the embedded database small and its pages at hand, every two seconds. Any other
 * database looks after its files itself.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
public class EmbeddedUpkeep {
  private static final Logger LOG = Logger.getLogger(EmbeddedUpkeep.class.getName());
  private static final int KEPT_MILLIS = 10_000;

  private final AtomicBoolean working = new AtomicBoolean();

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  /** Null until it is found, and again after it could not be tidied. */
  private EmbeddedFile file;

  private boolean embedded = true;

  private Level complaint = Level.WARNING;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "database file")
  public void tidy() {
    if (working.compareAndSet(false, true)) {
      try {
        find();
        if (file != null) {
          file.tidy(KEPT_MILLIS);
        }
        complaint = Level.WARNING;
      } catch (SQLException | RuntimeException e) {
        file = null;
        LOG.log(complaint, "The database's file could not be tidied; it may grow", e);
        complaint = Level.FINE; // once is enough until it works again
      } finally {
        working.set(false);
      }
    }
  }

  private void find() throws SQLException {
    if (!embedded || file != null && !file.isClosed()) {
      return;
    }
    file = null;
    try (var connection = dataSource.getConnection()) {
      embedded = connection.getMetaData().getURL().matches("jdbc:h2:(?!tcp:|ssl:).*");
      if (embedded) {
        file = EmbeddedFile.of(connection);
        file.widenCache();
      }
    }
  }
}
