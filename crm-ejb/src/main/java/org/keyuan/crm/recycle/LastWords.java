package org.keyuan.crm.recycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.AuditedFields;
import org.keyuan.crm.shared.record.Change;

/**
 * What the audit trail keeps of records that are removed for good: everything they were, for there
 * will be nothing left to ask.
 */
@ApplicationScoped
class LastWords {

  @Inject private AuditedFields fields;

  List<Change> of(RecordKind kind, List<Long> ids) {
    return ids.stream().map(id -> of(kind, id)).toList();
  }

  private Change of(RecordKind kind, long id) {
    var values = new LinkedHashMap<String, String[]>();
    var last = fields.last(kind, id);
    last.state().forEach((field, value) -> put(values, field, value));
    return new Change("PURGE", kind, id, last.name(), values);
  }

  private static void put(Map<String, String[]> values, String field, String value) {
    if (value != null) {
      values.put(field, new String[] {value, null});
    }
  }
}
