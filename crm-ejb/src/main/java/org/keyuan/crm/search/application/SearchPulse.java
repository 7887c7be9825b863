package org.keyuan.crm.search.application;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.search.index.SearchIndex;
import org.keyuan.crm.search.persistence.OutboxTable;
import org.keyuan.crm.search.persistence.SearchState;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.PausesWithDatabase;

/**
 * Keeps this server's index in step: every two seconds it takes in what was committed, every minute
 * it stores the index, and where another generation is asked for, or there is none, it has it
 * written while the former one serves.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class SearchPulse {

  private static final Logger LOG = Logger.getLogger(SearchPulse.class.getName());

  private final AtomicBoolean providing = new AtomicBoolean();

  @Resource private ManagedExecutorService executor;

  @Inject private LiveIndex live;
  @Inject private IndexUpdates updates;
  @Inject private IndexBuild build;
  @Inject private OutboxTable outbox;
  @Inject private OutboxNumbering numbering;

  private Level complaint = Level.WARNING;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "search index")
  public void beat() {
    try {
      live.dropBroken();
      live.find().filter(updates::isBehind).ifPresent(updates::apply);
      provide(generation());
      complaint = Level.WARNING;
    } catch (RuntimeException e) {
      complain(e);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "search store")
  public void store() {
    live.find().ifPresent(SearchIndex::store);
  }

  @Schedule(hour = "*", minute = "17", second = "0", persistent = false, info = "search outbox")
  public void forget() {
    numbering.forget();
  }

  /** A new database asks for an index of its own: there may be one of another in the files. */
  private String generation() {
    var asked = outbox.state().generation();
    return asked.equals(SearchState.NONE_YET) ? numbering.askForNew() : asked;
  }

  private void provide(String generation) {
    if (!live.is(generation) && providing.compareAndSet(false, true)) {
      executor.execute(
          () -> {
            try {
              build.provide(generation);
            } catch (RuntimeException e) {
              complain(e);
            } finally {
              providing.set(false);
            }
          });
    }
  }

  private void complain(RuntimeException e) {
    LOG.log(complaint, "The search index could not be brought in step; it will be tried again", e);
    complaint = Level.FINE; // once is enough until it works again
  }
}
