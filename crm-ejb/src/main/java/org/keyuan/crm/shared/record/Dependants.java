package org.keyuan.crm.shared.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.shared.error.RecordInUseException;
import org.keyuan.crm.shared.sql.Sql;

/** Refuses to delete a record that others depend on, and says which and how many. */
@ApplicationScoped
public class Dependants {

  @PersistenceContext private EntityManager entityManager;

  /**
   * Counts what refers to the record.
   *
   * @throws RecordInUseException when there is at least one
   */
  public void requireNone(StoredRecord record, Hold hold) {
    var sql =
        new Sql("SELECT COUNT(*) FROM " + hold.table() + " WHERE " + hold.column() + " = ")
            .value(record.id())
            .append(hold.rows());
    var count = ((Number) sql.query(entityManager).getSingleResult()).longValue();
    if (count > 0) {
      throw new RecordInUseException(record.recordName(), count, hold.kind());
    }
  }
}
