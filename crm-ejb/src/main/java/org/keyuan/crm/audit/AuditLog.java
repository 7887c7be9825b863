package org.keyuan.crm.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.Change;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * Says who did what to which record. Rows go through JDBC on the transaction's own connection,
 * because an entity listener may not use the entity manager; they commit or roll back with what
 * they tell of.
 *
 * <p>An EJB, because the first row may be written while a transaction commits: the server injects
 * nothing into a CDI bean that is made at that moment, and the bean would stay empty.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Unguarded("called by what was allowed already, and may never be refused")
public class AuditLog implements ChangeLog {

  private static final String INSERT =
      "INSERT INTO AUDIT_ENTRY (ID, AT, LOGIN_NAME, ADDRESS, ACTION_CODE, RECORD_KIND, RECORD_ID, RECORD_NAME, CHANGES)"
          + " VALUES (NEXT VALUE FOR SEQ_AUDIT_ENTRY, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Kept, because each call of {@code Json.create…} looks for the implementation again. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(null);

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  @Inject private CompanyClock clock;

  @Override
  public void write(
      String action, RecordKind kind, Long id, String name, Map<String, String[]> changes) {
    writeAll(List.of(new Change(action, kind, id, name, changes)));
  }

  @Override
  public void writeAll(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (var change : changes) {
        bind(insert, change);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the audit row could not be written, so the change must not be either", e);
    }
  }

  private void bind(PreparedStatement insert, Change change) throws SQLException {
    var caller = CallerContext.current();
    insert.setObject(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC));
    insert.setString(2, caller.loginName());
    insert.setString(3, caller.address());
    insert.setString(4, change.action());
    insert.setString(5, change.kind().name());
    insert.setObject(6, change.id());
    insert.setString(7, change.name());
    insert.setString(8, json(change.fields()));
  }

  private static String json(Map<String, String[]> changes) {
    var object = JSON.createObjectBuilder();
    changes.forEach((field, values) -> object.add(field, pair(values)));
    return object.build().toString();
  }

  private static JsonArrayBuilder pair(String[] values) {
    var array = JSON.createArrayBuilder();
    for (var value : values) {
      if (value == null) {
        array.addNull();
      } else {
        array.add(value);
      }
    }
    return array;
  }
}
