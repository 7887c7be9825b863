package org.keyuan.crm.shared.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.StoredRecord;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Tells a person something on screen; kept as key and arguments, so that it reads in the language
 * of the moment.
 */
@ApplicationScoped
public class Notices {

  @PersistenceContext private EntityManager entityManager;

  /**
   * Leaves a notice about the record for the user with this login name; nothing for one who no
   * longer exists.
   */
  public void tell(String loginName, StoredRecord about, String messageKey, String... arguments) {
    leave(loginName, about.recordKind(), about.id(), messageKey, arguments);
  }

  /** As above, about no record in particular. */
  public void inform(String loginName, String messageKey, String... arguments) {
    leave(loginName, null, null, messageKey, arguments);
  }

  private void leave(
      String loginName, RecordKind kind, Long id, String messageKey, String... arguments) {
    var json = Json.createArrayBuilder();
    for (var argument : arguments) {
      json.add(argument);
    }
    new Sql("INSERT INTO NOTICE (ID, USER_ID, AT, MESSAGE_KEY, ARGUMENTS, RECORD_KIND, RECORD_ID)")
        .append(" SELECT NEXT VALUE FOR SEQ_NOTICE, ID, ")
        .value(Instant.now())
        .append(", ")
        .value(messageKey)
        .append(", ")
        .value(json.build().toString())
        .append(", ")
        .value(kind)
        .append(", ")
        .value(id)
        .append(" FROM APP_USER WHERE LOGIN_NAME = ")
        .value(loginName)
        .query(entityManager)
        .executeUpdate();
  }
}
