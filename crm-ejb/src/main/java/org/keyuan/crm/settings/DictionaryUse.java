package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordInUseException;
import org.keyuan.crm.shared.sql.Sql;

/** Knows where the codes of the dictionary are used. */
@ApplicationScoped
class DictionaryUse {

  @PersistenceContext private EntityManager entityManager;

  /** Refuses a code that its category has already, the recycle bin included. */
  void requireFree(DictionaryCommand command) {
    var sql =
        new Sql("SELECT COUNT(*) FROM DICTIONARY_ENTRY WHERE CATEGORY = ")
            .value(command.category())
            .append(" AND CODE = ")
            .value(command.code());
    if (count(sql) > 0) {
      throw new FieldException("code", "validation.number_taken", command.code());
    }
  }

  void requireUnused(DictionaryEntry entry) {
    var category = entry.category();
    var sql =
        new Sql("SELECT COUNT(*) FROM " + category.usedBy() + " WHERE " + category.column() + " = ")
            .value(entry.code());
    var count = count(sql);
    if (count > 0) {
      throw new RecordInUseException(entry.recordName(), count, category.usedBy());
    }
  }

  private long count(Sql sql) {
    return ((Number) sql.query(entityManager).getSingleResult()).longValue();
  }
}
