package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.audit.application.AuditDetail;
import org.keyuan.crm.audit.application.AuditQueries;
import org.keyuan.crm.audit.application.RecordNames;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.web.shared.page.RecordPages;

/** One row of the audit trail. */
@Named
@RequestScoped
public class AuditViewBacking {

  @Inject private AuditQueries queries;
  @Inject private RecordNames names;
  @Inject private AuditValues values;

  private Long id;
  private AuditDetail entry;

  public void open() {
    if (id == null) {
      throw new RecordNotFoundException(RecordKind.AUDIT);
    }
    entry = queries.get(id);
  }

  public AuditDetail getEntry() {
    return entry;
  }

  public String getMoment() {
    return values.moment(entry.at());
  }

  /** The record's page; null where there is none, or the caller may not see the record. */
  public String getPage() {
    var visible =
        entry.recordId() != null
            && CallerContext.current().may(entry.kind(), Action.VIEW)
            && (!hasName() || names.find(entry.kind(), entry.recordId()).isPresent());
    return visible ? RecordPages.of(entry.kind(), entry.recordId()).orElse(null) : null;
  }

  private boolean hasName() {
    return entry.kind() != RecordKind.JOB && entry.kind() != RecordKind.IMPORT;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
