package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.keyuan.crm.audit.persistence.AuditReader;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.record.AuditedFields;

/** What readers of the audit trail see of a row. */
@Stateless
@Permitted(kind = RecordKind.AUDIT, action = Action.VIEW)
public class AuditQueries {

  @Inject private AuditReader reader;
  @Inject private AuditedFields fields;
  @Inject private ListQueries lists;

  /**
   * One row, without fields that are hidden from the caller.
   *
   * @throws RecordNotFoundException when there is no such row
   */
  public AuditDetail get(long id) {
    var row = reader.find(id).orElseThrow(() -> new RecordNotFoundException(RecordKind.AUDIT));
    var open = new OpenFields(row.kind(), fields.of(row.kind()), lists.listSpecs());
    return new AuditDetail(
        row.id(),
        row.at(),
        row.who(),
        row.address(),
        row.action(),
        row.kind(),
        row.recordId(),
        row.recordName(),
        open.of(row.changes()),
        row.chainNumber(),
        row.hash(),
        row.erased());
  }
}
