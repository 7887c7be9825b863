package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.keyuan.crm.audit.domain.AuditAction;
import org.keyuan.crm.audit.persistence.ErasureTable;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * Erases what the trail says of a person, as the personal information law demands: names and values
 * go, and with them the salt without which their digest tells nothing. Who changed which field when
 * stays, and the chain stays provable; a row of the trail says that values were erased.
 */
@Stateless
@Permitted(kind = RecordKind.RECYCLE_BIN, action = Action.DELETE)
public class AuditErasure {

  @Inject private ErasureTable table;
  @Inject private ChangeLog log;

  /** Whether the record was removed for good, so that what the trail says of it may be erased. */
  public boolean isGone(RecordKind kind, long recordId) {
    return table.isGone(kind, recordId);
  }

  /** What the trail still holds of a record that was removed for good. */
  public ErasableValues find(RecordKind kind, long recordId) {
    requireGone(kind, recordId);
    return new ErasableValues(
        table.count(kind, recordId, true), table.count(kind, recordId, false));
  }

  /**
   * Erases the values of all rows of a record that was removed for good, and returns how many there
   * were. Rows that wait for their place in the chain keep their values until the next time.
   *
   * @throws RecordStillThereException when the record is still there
   */
  public long erase(RecordKind kind, long recordId) {
    requireGone(kind, recordId);
    log.write(AuditAction.ERASE.name(), kind, recordId, null, Map.of());
    return table.erase(kind, recordId, table.newestErasure(kind, recordId));
  }

  private void requireGone(RecordKind kind, long recordId) {
    if (!isGone(kind, recordId)) {
      throw new RecordStillThereException(kind);
    }
  }
}
