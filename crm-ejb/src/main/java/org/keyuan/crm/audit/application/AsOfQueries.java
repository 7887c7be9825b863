package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import org.keyuan.crm.audit.persistence.AuditReader;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.record.AuditedFields;
import org.keyuan.crm.shared.record.KeptHistory;

/** Shows any record as it was, by taking back from the present one change after another. */
@Stateless
@Permitted(kind = RecordKind.AUDIT, action = Action.VIEW)
public class AsOfQueries {

  private static final int READ_AT_ONCE = 200;

  @Inject private AuditReader reader;
  @Inject private AuditedFields fields;
  @Inject private ListQueries lists;
  @Inject @Any private Instance<KeptHistory> histories;

  /**
   * The record at a moment; what happened at that moment has happened.
   *
   * @throws RecordNotFoundException when neither a record nor a row tells of it
   */
  public RecordAsOf get(RecordKind kind, long id, Instant moment) {
    var told = fields.of(kind);
    var state = new StateAsOf(fields.now(kind, id).orElse(null), moment);
    var before = Long.MAX_VALUE;
    var read = reader.ofRecord(kind, id, before, READ_AT_ONCE);
    while (!read.isEmpty()) {
      read.forEach(state::take);
      before = read.get(read.size() - 1).id();
      read = reader.ofRecord(kind, id, before, READ_AT_ONCE);
    }
    if (state.isUnheardOf()) {
      throw new RecordNotFoundException(kind);
    }
    histories.stream()
        .filter(history -> history.kind() == kind)
        .forEach(history -> state.take(history.field(), history.valueAt(id, moment)));
    return state.result(told, new OpenFields(kind, told, lists.listSpecs()));
  }
}
