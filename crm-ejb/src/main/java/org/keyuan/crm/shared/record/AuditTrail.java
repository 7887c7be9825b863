package org.keyuan.crm.shared.record;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    write(record, "CREATE", Map.of(), now(record));
  }

  /** The last moment in which tables of its own hold what the record was. */
  @PreUpdate
  void aboutToChange(StoredRecord record) {
    var parts = RecordParts.before(record);
    if (!parts.isEmpty()) {
      var before = new LinkedHashMap<>(record.stateWhenRead());
      before.putAll(parts);
      record.rememberState(before);
    }
  }

  @PostUpdate
  void changed(StoredRecord record) {
    var before = record.stateWhenRead();
    var now = now(record);
    requireOpen(record, RecordState.differences(before, now));
    var deletedNow = record.isDeleted() && !before.containsKey(RecordState.DELETED);
    write(record, deletedNow ? "DELETE" : "EDIT", before, now);
  }

  /** With all that it was, for there is nothing left to ask. */
  @PreRemove
  void removed(StoredRecord record) {
    var before = new LinkedHashMap<>(RecordState.of(record));
    before.putAll(RecordParts.stored(record.getClass(), record.id()));
    var gone = new LinkedHashMap<String, String>();
    before.keySet().forEach(field -> gone.put(field, null));
    write(record, "PURGE", before, gone);
  }

  private static Map<String, String> now(StoredRecord record) {
    var now = RecordState.of(record);
    now.putAll(RecordParts.now(record));
    return now;
  }

  private void write(
      StoredRecord record, String action, Map<String, String> before, Map<String, String> now) {
    record.rememberState(now);
    var differences = RecordState.differences(before, now);
    if (differences.isEmpty() && action.equals("EDIT")) {
      return; // nothing that the trail is to tell
    }
    var change =
        new Change(action, record.recordKind(), record.id(), record.recordName(), differences);
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
  private static void requireOpen(StoredRecord record, Map<String, String[]> changed) {
    var grants = CallerContext.current().grants();
    if (grants.fieldRules().isEmpty()) {
      return;
    }
    for (var field : changed.keySet()) {
      if (!grants.opens(record.recordKind(), FieldName.of(field))
          && !RecordState.isDerived(record.getClass(), field)) {
        throw new AccessDeniedException(record.recordKind(), Action.EDIT);
      }
    }
  }
}
