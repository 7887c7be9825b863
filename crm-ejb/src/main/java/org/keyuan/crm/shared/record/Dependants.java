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
   * Counts the records that refer to this one and are not in the recycle bin.
   *
   * @param table of the dependants; text of the product
   * @param column that holds the record's id; text of the product
   * @throws RecordInUseException when there is at least one
   */
  public void requireNone(StoredRecord record, RecordKind dependants, String table, String column) {
    refuse(record, dependants, count(record, table, column).append(" AND DELETED_AT IS NULL"));
  }

  /** As {@link #requireNone}, for parts of records, which have no recycle bin of their own. */
  public void requireNoRow(
      StoredRecord record, RecordKind dependants, String table, String column) {
    refuse(record, dependants, count(record, table, column));
  }

  private static Sql count(StoredRecord record, String table, String column) {
    return new Sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ").value(record.id());
  }

  private void refuse(StoredRecord record, RecordKind dependants, Sql sql) {
    var count = ((Number) sql.query(entityManager).getSingleResult()).longValue();
    if (count > 0) {
      throw new RecordInUseException(record.recordName(), count, dependants);
    }
  }
}
