package org.keyuan.crm.duplicate.application;

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
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.database.PausesWithDatabase;

/**
 * Makes the keys of customers without, and looks for pairs: after the start, when they may come
 * from a former version or a backup of one, and every night. A piece is a transaction; wherever it
 * ends, the next one goes on.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
@Interceptors(PausesWithDatabase.class)
public class DuplicateUpkeep {
  private final AtomicBoolean working = new AtomicBoolean();

  /** The id from which on there may be some; negative while there are none. */
  private volatile long next;

  @Inject private KeyFilling filling;

  /** Goes on for as long as there is work, and then waits for the night. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "duplicate keys")
  public void fill() {
    if (next >= 0 && working.compareAndSet(false, true)) {
      try {
        while (next >= 0) {
          next = filling.fillFrom(next);
        }
        findPairs();
      } finally {
        working.set(false);
      }
    }
  }

  private void findPairs() {
    filling.forgetPairs();
    for (var column : PairFinder.COLUMNS) {
      var last = OptionalLong.of(Long.MIN_VALUE);
      while (last.isPresent()) {
        last = filling.findPairs(column, last.getAsLong());
      }
    }
  }

  @Schedule(hour = "4", minute = "23", persistent = false, info = "duplicate keys, all")
  public void again() {
    next = 0;
  }
}
