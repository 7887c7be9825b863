package org.keyuan.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.keyuan.crm.audit.domain.AuditAction;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListIndices;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The audit trail, the newest first. */
@ApplicationScoped
public class AuditList implements ListSource {

  private static final String KINDS =
      Arrays.stream(RecordKind.values()).map(Enum::name).collect(Collectors.joining(","));

  private final ListSpec spec =
      new ListSpec("audit", RecordKind.AUDIT, "AUDIT_ENTRY", "a")
          .permanent()
          .unversioned()
          .column(ColumnType.INSTANT, "at", "a.AT")
          .link()
          .column(ColumnType.TEXT, "loginName", "a.LOGIN_NAME")
          .coded(ColumnType.ENUM, "action", "a.ACTION_CODE", "auditaction:" + AuditAction.names())
          .coded(ColumnType.ENUM, "kind", "a.RECORD_KIND", "recordkind:" + KINDS)
          .column(ColumnType.TEXT, "record", "a.RECORD_NAME")
          .coded(ColumnType.FIELD_SET, "fields", "a.FIELDS", "a.RECORD_KIND")
          .column(ColumnType.TEXT, "address", "a.ADDRESS")
          .column(ColumnType.NUMBER, "recordId", "a.RECORD_ID")
          .optional()
          .column(ColumnType.NUMBER, "chainNumber", "a.CHAIN_NO")
          .optional()
          .telling("fields")
          .indices(new ListIndices().leading("action", "loginName"))
          .sortedBy("at", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
