package org.keyuan.crm.shared.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.error.RecordNotFoundException;

/**
 * Loads and stores entities for the use cases: never one from the recycle bin, never one outside
 * the caller's scope.
 */
@ApplicationScoped
public class Records {

  @PersistenceContext private EntityManager entityManager;

  /**
   * The record that the caller is about to work on.
   *
   * @throws RecordNotFoundException when there is none, or the caller may not even see it
   * @throws org.keyuan.crm.shared.access.AccessDeniedException when the caller may see it but not
   *     do this
   */
  public <T extends StoredRecord> T get(Class<T> type, long id, Action action) {
    var record = entityManager.find(type, id);
    if (record == null || record.isDeleted()) {
      throw notFound(type);
    }
    if (record instanceof Owned owned) {
      if (!DataScope.of(record.recordKind(), Action.VIEW).covers(owned.ownership())) {
        throw new RecordNotFoundException(record.recordKind());
      }
      DataScope.of(record.recordKind(), action).require(owned.ownership());
    }
    return record;
  }

  /** As {@link #get}, refusing a record that was changed since the caller read it. */
  public <T extends StoredRecord> T get(Class<T> type, long id, int version, Action action) {
    var record = get(type, id, action);
    record.requireVersion(version);
    return record;
  }

  /** Stores a new record and gives its id. */
  public <T extends StoredRecord> T add(T record) {
    entityManager.persist(record);
    return record;
  }

  /** Removes a record for good, where nobody would look for it in the recycle bin. */
  public void remove(StoredRecord record) {
    entityManager.remove(record);
  }

  /**
   * Sends pending changes to the database, so that its constraints speak now rather than at commit.
   */
  public void flush() {
    entityManager.flush();
  }

  private static RecordNotFoundException notFound(Class<? extends StoredRecord> type) {
    return new RecordNotFoundException(RecordKinds.of(type));
  }
}
