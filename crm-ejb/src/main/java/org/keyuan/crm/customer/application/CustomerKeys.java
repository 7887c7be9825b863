package org.keyuan.crm.customer.application;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keyuan.crm.customer.domain.KeptKeys;
import org.keyuan.crm.duplicate.application.DuplicateKeys;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Writes the keys of stored customers; those of an import's chunk in one go.
 *
 * <p>An EJB, because the first keys may be written while a transaction commits: the server injects
 * nothing into a CDI bean that is made at that moment.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Unguarded("called by what was allowed already")
public class CustomerKeys implements KeptKeys {
  private static final ThreadLocal<Batch> OPEN = new ThreadLocal<>();

  @Inject private DuplicateKeys keys;

  private record Batch(Map<Long, Identity> entered, Map<Long, Identity> changed) {}

  @Override
  public void together(Runnable work) {
    var batch = new Batch(new LinkedHashMap<>(), new LinkedHashMap<>());
    OPEN.set(batch);
    try {
      work.run();
    } finally {
      OPEN.remove();
    }
    keys.add(batch.entered());
    keys.change(batch.changed());
  }

  @Override
  public void entered(long customerId, Identity identity) {
    var batch = OPEN.get();
    if (batch == null) {
      keys.add(Map.of(customerId, identity));
    } else {
      batch.entered().put(customerId, identity);
    }
  }

  @Override
  public void changed(long customerId, Identity identity) {
    var batch = OPEN.get();
    if (batch == null) {
      keys.change(Map.of(customerId, identity));
    } else {
      batch.changed().put(customerId, identity);
    }
  }
}
