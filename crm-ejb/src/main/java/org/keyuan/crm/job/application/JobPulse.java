package org.keyuan.crm.job.application;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.PausesWithDatabase;

/**
 * Beats every ten seconds: renews the leases of this server's runs, hands on wishes to stop, takes
 * up runs whose server died, and follows changes of the schedules. A beat that fails, because the
 * database is away for a while, says so and leaves the rest to the next one.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class JobPulse {
  private static final Logger LOG = Logger.getLogger(JobPulse.class.getName());
  private final AtomicBoolean beating = new AtomicBoolean();

  @Inject RunUpkeep upkeep;
  @Inject JobTimers timers;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "job pulse")
  public void beat() {
    if (beating.compareAndSet(false, true)) {
      try {
        CallerContext.as(Caller.system(), this::work);
      } finally {
        beating.set(false);
      }
    }
  }

  private void work() {
    attempt("renew leases", upkeep::renewLeases);
    attempt("follow schedules", timers::followSchedules);
    attempt("take up abandoned runs", upkeep::recover);
  }

  private static void attempt(String what, Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Job pulse could not " + what, e);
    }
  }
}
