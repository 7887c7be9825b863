package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.audit.domain.AuditAction;
import org.keyuan.crm.audit.persistence.AuditReader;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.AuditedFields;

/** Who changed what of a record, for everybody who may see the record. */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
public class RecordHistory {

  /** What is done with a record rather than to it. */
  private static final Set<String> NO_CHANGE =
      Set.of(
          AuditAction.SIGN_IN.name(),
          AuditAction.SIGN_IN_REFUSED.name(),
          AuditAction.SIGN_OUT.name(),
          AuditAction.VIEW_AS.name(),
          AuditAction.VIEW_AS_ENDED.name(),
          AuditAction.EXPORT.name(),
          AuditAction.PRINT.name());

  private static final int READ_AT_ONCE = 100;

  @Inject private AuditReader reader;
  @Inject private AuditedFields fields;
  @Inject private ListQueries lists;

  /**
   * A page of a record's history.
   *
   * @param rows the newest first
   * @param next where the page behind begins; null where there is none
   */
  public record Page(List<AuditDetail> rows, Long next) {}

  /**
   * Changes of a record; a change of nothing but fields hidden from the caller is not among them.
   *
   * @param before id of the last row already read; null to begin
   * @throws RecordNotFoundException when there is no such record that the caller may see
   */
  public Page page(RecordKind kind, long id, Long before, int size) {
    requireVisible(kind, id);
    var open = new OpenFields(kind, fields.of(kind), lists.listSpecs());
    var rows = new ArrayList<AuditDetail>();
    var at = before == null ? Long.MAX_VALUE : before;
    List<AuditDetail> read;
    do {
      read = reader.ofRecord(kind, id, at, READ_AT_ONCE);
      for (var row : read) {
        at = row.id();
        if (isTold(row, open.of(row.changes()))) {
          if (rows.size() == size) {
            return new Page(rows, rows.get(size - 1).id());
          }
          rows.add(shown(row, open.of(row.changes())));
        }
      }
    } while (read.size() == READ_AT_ONCE);
    return new Page(rows, null);
  }

  private static boolean isTold(AuditDetail row, List<FieldChange> open) {
    return !NO_CHANGE.contains(row.action())
        && (!open.isEmpty() || !row.action().equals(AuditAction.EDIT.name()) || row.erased());
  }

  /** Without the address, which is for the audit trail's own readers. */
  private static AuditDetail shown(AuditDetail row, List<FieldChange> open) {
    return new AuditDetail(
        row.id(),
        row.at(),
        row.who(),
        null,
        row.action(),
        row.kind(),
        row.recordId(),
        row.recordName(),
        open,
        row.chainNumber(),
        row.hash(),
        row.erased());
  }

  /** Readers of the trail see every record in it, those that are gone included. */
  private void requireVisible(RecordKind kind, long id) {
    if (!CallerContext.current().may(RecordKind.AUDIT, Action.VIEW)) {
      var list =
          lists.listSpecs().stream()
              .filter(spec -> spec.kind() == kind && !spec.isPartial())
              .map(ListSpec::name)
              .findFirst()
              .orElseThrow(() -> new RecordNotFoundException(kind));
      lists.get(list, id);
    }
  }
}
