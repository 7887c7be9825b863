package org.keyuan.crm.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.keyuan.crm.audit.application.AuditEntries;
import org.keyuan.crm.audit.application.AuditStamp;
import org.keyuan.crm.audit.persistence.AuditInsert;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.Change;
import org.keyuan.crm.shared.record.ChangeFollower;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * Says who did what to which record. Rows go through JDBC on the transaction's own connection,
 * because an entity listener may not use the entity manager; they commit or roll back with what
 * they tell of. They join the chain later, see {@link
 * org.keyuan.crm.audit.application.ChainSealer}: a chain built here would make every change in the
 * product wait for every other.
 *
 * <p>An EJB, because the first row may be written while a transaction commits: the server injects
 * nothing into a CDI bean that is made at that moment, and the bean would stay empty.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Unguarded("called by what was allowed already, and may never be refused")
public class AuditLog implements ChangeLog {

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  @Inject private CompanyClock clock;
  @Inject private AuditStamp stamp;
  @Inject @Any private Instance<ChangeFollower> followers;

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
    try (var connection = dataSource.getConnection()) {
      AuditInsert.write(connection, stamped(connection, changes));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the audit row could not be written, so the change must not be either", e);
    }
    tellFollowers(changes);
  }

  private void tellFollowers(List<Change> changes) {
    Map<RecordKind, Set<Long>> changed = new EnumMap<>(RecordKind.class);
    for (var change : changes) {
      if (change.id() != null) {
        changed.computeIfAbsent(change.kind(), kind -> new LinkedHashSet<>()).add(change.id());
      }
    }
    changed.forEach((kind, ids) -> followers.forEach(f -> f.changed(kind, ids)));
  }

  private List<AuditInsert.Entry> stamped(Connection connection, List<Change> changes)
      throws SQLException {
    var entries = new AuditEntries(stamp, CallerContext.current(), clock.now());
    var ids = AuditInsert.ids(connection, changes.size());
    var rows = new ArrayList<AuditInsert.Entry>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      rows.add(entries.of(ids[i], changes.get(i)));
    }
    return rows;
  }
}
