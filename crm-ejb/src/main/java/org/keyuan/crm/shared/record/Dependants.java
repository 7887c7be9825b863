package org.keyuan.crm.shared.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordInUseException;
import org.keyuan.crm.shared.sql.Sql;

/** Refuses to delete a record that others depend on, and says which and how many. */
@ApplicationScoped
public class Dependants {

  @PersistenceContext private EntityManager entityManager;

  /**
   * Counts the rows that refer to the record.
   *
   * @param table of the dependants; text of the product
   * @param column that holds the record's id; text of the product
   * @throws RecordInUseException when there is at least one
   */
  public void requireNone(StoredRecord record, RecordKind dependants, String table, String column) {
    var sql =
        new Sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ").value(record.id());
    var count =
        ((Number) sql.append(" AND DELETED_AT IS NULL").query(entityManager).getSingleResult())
            .longValue();
    if (count > 0) {
      throw new RecordInUseException(record.recordName(), count, dependants);
    }
  }
}
