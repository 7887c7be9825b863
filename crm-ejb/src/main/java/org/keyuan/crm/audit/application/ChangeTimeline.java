package org.keyuan.crm.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.audit.domain.AuditAction;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.timeline.IdCursor;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.shared.timeline.TimelineSource;

/** Who entered and changed a customer, and which fields, as its history tells it. */
@ApplicationScoped
public class ChangeTimeline implements TimelineSource {

  @Inject private RecordHistory history;

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public List<TimelineEntry> behind(long customerId, String cursor, int size) {
    return history
        .page(RecordKind.CUSTOMER, customerId, IdCursor.parse(cursor), size)
        .rows()
        .stream()
        .map(ChangeTimeline::entry)
        .toList();
  }

  private static TimelineEntry entry(AuditDetail row) {
    var isEdit = row.action().equals(AuditAction.EDIT.name());
    return new TimelineEntry(
        row.at(),
        String.valueOf(row.id()),
        "auditaction." + row.action(),
        List.of(),
        RecordKind.CUSTOMER,
        null,
        row.who(),
        isEdit ? row.changes().stream().map(FieldChange::field).toList() : List.of());
  }
}
