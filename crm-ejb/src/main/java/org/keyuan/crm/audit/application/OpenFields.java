package org.keyuan.crm.audit.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.AuditedField;

/**
 * Leaves out what is hidden from the reader. A role hides a field by the name of its column in
 * lists, which the entity may call something else.
 */
final class OpenFields {

  private final RecordKind kind;
  private final Grants grants = CallerContext.current().grants();
  private final Map<String, AuditedField> fields = new HashMap<>();
  private final List<ListSpec> specs;

  OpenFields(RecordKind kind, List<AuditedField> fields, List<ListSpec> specs) {
    this.kind = kind;
    this.specs = specs.stream().filter(spec -> spec.kind() == kind).toList();
    fields.forEach(field -> this.fields.put(field.name(), field));
  }

  /** The changes of fields that the reader may see. */
  List<FieldChange> of(List<FieldChange> changes) {
    return changes.stream().filter(change -> isOpen(change.field())).toList();
  }

  /**
   * What is no field of the record, such as the filter of an export, may tell of any of them; so it
   * is open only to those from whom nothing is hidden.
   */
  boolean isOpen(String name) {
    if (grants.fieldRules().isEmpty()) {
      return true;
    }
    var field = fields.get(name);
    if (field == null) {
      return grants.fieldRules().entrySet().stream()
          .noneMatch(e -> e.getKey().kind() == kind && e.getValue() == FieldRule.HIDDEN);
    }
    return field.names().stream().noneMatch(alias -> grants.hides(kind, alias))
        && specs.stream()
            .flatMap(spec -> spec.columns().stream().filter(column -> shows(spec, column, field)))
            .noneMatch(column -> grants.hides(kind, column.name()));
  }

  private static boolean shows(ListSpec spec, ListColumn column, AuditedField field) {
    var stored = spec.alias() + "." + field.column();
    return column.sql().equals(stored) || column.filterSql().equals(stored);
  }
}
