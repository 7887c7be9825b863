package org.keyuan.crm.settings;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.sql.Sql;

/** Reads what an administrator can set. */
@Stateless
@Unguarded(
    "dictionary and parameters are read by every part of the product, signed in or not; what is secret stays sealed")
public class SettingsReader {

  @PersistenceContext private EntityManager entityManager;

  public List<DictionaryItem> readDictionary() {
    return new Sql("SELECT CATEGORY, CODE, NAME_ZH, NAME_EN, ACTIVE FROM DICTIONARY_ENTRY")
            .append(" WHERE DELETED_AT IS NULL ORDER BY CATEGORY, SORT_NO, CODE")
            .rows(entityManager)
            .stream()
            .map(SettingsReader::item)
            .toList();
  }

  private static DictionaryItem item(Object[] row) {
    return new DictionaryItem(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        Boolean.TRUE.equals(row[4]));
  }

  /** The sealed value of a secret parameter; empty where none is set. */
  public Optional<String> readSecret(String name) {
    return new Sql("SELECT SECRET_VALUE FROM SYSTEM_PARAMETER WHERE SECRET_VALUE IS NOT NULL")
        .append(" AND NAME = ").value(name).column(entityManager).stream()
            .map(String.class::cast)
            .findFirst();
  }

  public Map<String, String> readParameters() {
    var values = new HashMap<String, String>();
    for (var row :
        new Sql("SELECT NAME, PARAMETER_VALUE FROM SYSTEM_PARAMETER").rows(entityManager)) {
      values.put((String) row[0], (String) row[1]);
    }
    return values;
  }
}
