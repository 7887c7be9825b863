package org.keyuan.crm.onboarding;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.PausesWithDatabase;

/** Answers people who can't sign in, every three seconds. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class OnboardingPulse {

  private static final Logger LOG = Logger.getLogger(OnboardingPulse.class.getName());

  private final AtomicBoolean beating = new AtomicBoolean();

  @Inject private ResetRequests resets;
  @Inject private RegistrationUpkeep registrations;

  @Schedule(hour = "*", minute = "*", second = "1/3", persistent = false, info = "onboarding")
  public void beat() {
    if (beating.compareAndSet(false, true)) {
      try {
        CallerContext.as(Caller.system(), this::answer);
      } finally {
        beating.set(false);
      }
    }
  }

  @Schedule(hour = "*", minute = "17", persistent = false, info = "onboarding upkeep")
  public void tidy() {
    CallerContext.as(Caller.system(), registrations::forget);
  }

  private void answer() {
    each(resets::listOpen, resets::answer);
    each(registrations::listReceived, registrations::write);
  }

  /** One that fails must not hold up the others; the next beat tries it again. */
  private static void each(Supplier<List<Long>> ids, LongConsumer work) {
    try {
      for (var id : ids.get()) {
        attempt(id, work);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Requests could not be looked for; the next beat tries again", e);
    }
  }

  private static void attempt(long id, LongConsumer work) {
    try {
      work.accept(id);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Request " + id + " could not be answered");
    }
  }
}
