package org.keyuan.crm.mail;

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

/** Looks for waiting mails every three seconds. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class MailPulse {

  private static final Logger LOG = Logger.getLogger(MailPulse.class.getName());

  private final AtomicBoolean beating = new AtomicBoolean();

  @Inject private MailDelivery delivery;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false, info = "mail")
  public void beat() {
    if (beating.compareAndSet(false, true)) {
      try {
        CallerContext.as(Caller.system(), delivery::deliver);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Mail could not be looked for; the next beat tries again", e);
      } finally {
        beating.set(false);
      }
    }
  }
}
