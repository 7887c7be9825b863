package org.keyuan.crm.shared.record;

import java.util.Collection;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Whoever keeps something in step with records: is told of each change inside its transaction, of
 * entities and imports by the audit trail, of what SQL changes in sets by {@link ChangedRecords}.
 */
public interface ChangeFollower {

  void changed(RecordKind kind, Collection<Long> ids);

  /**
   * @param ids a statement that reads the ids of the changed records
   */
  void changed(RecordKind kind, Sql ids);
}
