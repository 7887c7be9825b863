package org.keyuan.crm.audit.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.audit.application.RecordAsOf.Standing;
import org.keyuan.crm.audit.domain.AuditAction;
import org.keyuan.crm.shared.record.AuditedField;
import org.keyuan.crm.shared.record.AuditedFields;

/** A record on its way back in time: takes rows from the newest to the oldest. */
final class StateAsOf {

  private final Map<String, String> now;
  private final Map<String, String> then;
  private final Set<String> keptElsewhere = new HashSet<>();
  private final Instant moment;
  private boolean there;
  private boolean deleted;
  private boolean entered = true;
  private boolean sawCreation;
  private String name;
  private Instant known;

  /**
   * @param now how the record stands; null where it is gone
   */
  StateAsOf(Map<String, String> now, Instant moment) {
    this.now = now == null ? Map.of() : now;
    this.then = new HashMap<>(this.now);
    this.there = now != null;
    this.deleted = now != null && AuditedFields.isDeleted(now);
    this.moment = moment;
  }

  void take(AuditDetail row) {
    known = row.at();
    name = name == null ? row.recordName() : name;
    sawCreation |= is(row, AuditAction.CREATE);
    if (row.at().isAfter(moment)) {
      undo(row);
    }
  }

  /**
   * Takes what another history tells of a field.
   *
   * @param value empty where it has not changed
   */
  void take(String field, Optional<String> value) {
    keptElsewhere.add(field);
    value.ifPresent(told -> then.put(field, told));
  }

  private void undo(AuditDetail row) {
    if (is(row, AuditAction.PURGE)) {
      there = true;
      deleted = true;
    } else if (is(row, AuditAction.DELETE)) {
      deleted = false;
    } else if (is(row, AuditAction.RESTORE)) {
      deleted = true;
    } else if (is(row, AuditAction.CREATE)) {
      entered = false;
    }
    for (var change : row.changes()) {
      then.put(change.field(), change.before());
    }
  }

  private static boolean is(AuditDetail row, AuditAction action) {
    return row.action().equals(action.name());
  }

  boolean isUnheardOf() {
    return now.isEmpty() && known == null;
  }

  RecordAsOf result(List<AuditedField> told, OpenFields open) {
    var fields =
        told.stream()
            .filter(field -> open.isOpen(field.name()))
            .map(
                field ->
                    new RecordAsOf.Field(
                        field.name(),
                        then.get(field.name()),
                        now.get(field.name()),
                        field.traced() || keptElsewhere.contains(field.name())))
            .filter(field -> field.then() != null || field.now() != null)
            .toList();
    return new RecordAsOf(name, standing(), known, fields);
  }

  private Standing standing() {
    if (!entered) {
      return Standing.NOT_YET;
    }
    if (!there) {
      return Standing.GONE;
    }
    if (!sawCreation && (known == null || moment.isBefore(known))) {
      return Standing.UNKNOWN;
    }
    return deleted ? Standing.DELETED : Standing.THERE;
  }
}
