package org.keyuan.crm.shared.record;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;

/** Writes an audit row for each stored change, inside the transaction that makes it. */
public class AuditTrail {

  private volatile ChangeLog log;

  @PostLoad
  void read(StoredRecord record) {
    record.rememberState(RecordState.of(record));
  }

  @PostPersist
  void created(StoredRecord record) {
    write(record, "CREATE", Map.of());
  }

  @PostUpdate
  void changed(StoredRecord record) {
    var before = record.stateWhenRead();
    requireOpen(record, before);
    var deletedNow = record.isDeleted() && !before.containsKey(RecordState.DELETED);
    write(record, deletedNow ? "DELETE" : "EDIT", before);
  }

  private void write(StoredRecord record, String action, Map<String, String> before) {
    var now = RecordState.of(record);
    record.rememberState(now);
    var change =
        new Change(
            action,
            record.recordKind(),
            record.id(),
            record.recordName(),
            differences(before, now));
    if (!ChangeBatch.takes(change)) {
      log().writeAll(List.of(change));
    }
  }

  /**
   * Looked up, because injection into entity listeners depends on the server; and once, because
   * that costs as much as the row.
   */
  private ChangeLog log() {
    if (log == null) {
      log = CDI.current().select(ChangeLog.class).get();
    }
    return log;
  }

  /** A field that is withheld from the caller stays as it was, whichever way the change came. */
  private static void requireOpen(StoredRecord record, Map<String, String> before) {
    var grants = CallerContext.current().grants();
    if (grants.fieldRules().isEmpty()) {
      return;
    }
    var changed = differences(before, RecordState.of(record)).keySet();
    for (var field : changed) {
      if (!grants.opens(record.recordKind(), FieldName.of(field))
          && !RecordState.isDerived(record.getClass(), field)) {
        throw new AccessDeniedException(record.recordKind(), Action.EDIT);
      }
    }
  }

  private static Map<String, String[]> differences(
      Map<String, String> before, Map<String, String> now) {
    var changes = new LinkedHashMap<String, String[]>();
    now.forEach(
        (field, value) -> {
          if (!Objects.equals(before.get(field), value)) {
            changes.put(field, new String[] {before.get(field), value});
          }
        });
    return changes;
  }
}
