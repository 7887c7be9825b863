package org.keyuan.crm.shared.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Keeps the numbers of records unique, with a message beside the field instead of a broken
 * constraint.
 */
@ApplicationScoped
public class UniqueNumber {

  @PersistenceContext private EntityManager entityManager;

  /**
   * Refuses a value that another record of the table has, the recycle bin included.
   *
   * @param ownId the record being changed, or null for a new one
   */
  public void require(String table, String column, String field, String value, Long ownId) {
    if (isTaken(table, column, value, ownId)) {
      throw new FieldException(field, "validation.number_taken", value);
    }
  }

  /** The next number of the table that nobody has taken by hand or by import. */
  public String next(String table, String prefix) {
    String number;
    do {
      var value =
          new Sql("SELECT NEXT VALUE FOR SEQ_" + table + "_NUMBER")
              .query(entityManager)
              .getSingleResult();
      number = String.format(Locale.ROOT, "%s%06d", prefix, ((Number) value).longValue());
    } while (isTaken(table, "NUMBER", number, null));
    return number;
  }

  private boolean isTaken(String table, String column, String value, Long ownId) {
    var sql = new Sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ").value(value);
    sql.append(" AND ID <> ").value(ownId == null ? -1L : ownId);
    return ((Number) sql.query(entityManager).getSingleResult()).longValue() > 0;
  }
}
