package org.keyuan.crm.audit.application;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.audit.persistence.ChainTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.PausesWithDatabase;

/**
 * Seals what was written, every five seconds, and notes the end of the chain outside of the
 * database: each time in a file, and every hour for good and in the server's log.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class AuditPulse {

  private static final Logger LOG = Logger.getLogger(AuditPulse.class.getName());
  private static final Duration KEPT_EVERY = Duration.ofHours(1);

  private final AtomicBoolean working = new AtomicBoolean();

  @Inject private ChainSealer sealer;
  @Inject private ChainRestart restart;
  @Inject private ChainTable chain;
  @Inject private AuditStamp stamp;
  @Inject private CompanyClock clock;

  private volatile Instant keptAt = Instant.MIN;
  private Level complaint = Level.WARNING;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "audit chain")
  public void beat() {
    try {
      restart();
      seal();
      complaint = Level.WARNING;
    } catch (RuntimeException e) {
      LOG.log(complaint, "The audit chain could not be gone on with; the next round will try", e);
      complaint = Level.FINE; // once is enough until it works again
    }
  }

  /**
   * Seals all that is there.
   *
   * @return the number of rows; 0 also while another thread is at it
   */
  public long seal() {
    long sealed = 0;
    if (working.compareAndSet(false, true)) {
      try {
        int batch;
        do {
          batch = sealer.seal();
          sealed += batch;
        } while (batch > 0);
        if (sealed > 0) {
          note();
        }
      } finally {
        working.set(false);
      }
    }
    return sealed;
  }

  private void restart() {
    var anchors = anchors();
    restart
        .take(anchors.head())
        .ifPresent(
            from -> {
              anchors.keep(from);
              anchors.note(from);
              LOG.log(Level.INFO, "Audit chain goes on behind a restore at {0}", from.text());
            });
  }

  private AnchorFile anchors() {
    return new AnchorFile(DataDirectory.path().resolve("audit"), stamp);
  }

  private void note() {
    var anchors = anchors();
    var head = chain.head();
    if (!anchors.head().map(chain::has).orElse(true)) {
      LOG.severe("The audit chain has lost what was noted of it; run the job audit-verify");
      return; // the note is the only proof
    }
    anchors.note(head);
    if (keptAt.plus(KEPT_EVERY).isBefore(clock.now())) {
      anchors.keep(head);
      keptAt = clock.now();
      LOG.log(Level.INFO, "Audit chain stands at {0}", head.text());
    }
  }
}
