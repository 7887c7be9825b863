package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.FieldLabels;
import org.keyuan.crm.web.shared.list.FieldNames;

/** What screens call the fields of the audit trail, and how they say their values. */
@Named
@RequestScoped
public class AuditWords {

  @Inject private FieldLabels columns;
  @Inject private FieldNames fields;
  @Inject private AuditValues values;

  /** The field as the record's own screens call it. */
  public String label(RecordKind kind, String field) {
    return fields.label(kind, field);
  }

  /** The value as screens say it; empty for none. */
  public String value(RecordKind kind, String field, String value) {
    return value == null
        ? ""
        : values.of(kind, field, columns.column(kind, field).orElse(null), value);
  }
}
