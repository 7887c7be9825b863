package org.keyuan.crm.search.application;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import javax.sql.DataSource;
import org.keyuan.crm.search.persistence.OutboxTable;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeFollower;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Notes each changed record that search knows, in the transaction of the change: what is committed
 * reaches the indices, whatever becomes of the server, and what is rolled back doesn't.
 *
 * <p>An EJB with a table of its own, because the first change may be told while a transaction
 * commits: the server injects nothing into a CDI bean that is made at that moment.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Unguarded("called by what was allowed already; it only names records")
public class SearchOutbox implements ChangeFollower {

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  @Inject private SearchedKinds kinds;

  @Override
  public void changed(RecordKind kind, Collection<Long> ids) {
    if (kinds.has(kind)) {
      table().add(kind, ids);
    }
  }

  @Override
  public void changed(RecordKind kind, Sql ids) {
    if (kinds.has(kind)) {
      table().add(kind, ids);
    }
  }

  private OutboxTable table() {
    return new OutboxTable(new Database(dataSource));
  }
}
