package org.keyuan.crm.web.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.audit.application.AuditErasure;
import org.keyuan.crm.audit.application.ErasableValues;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.omnifaces.cdi.ViewScoped;

/** Erases what the trail says of a record that is gone for good. */
@Named
@ViewScoped
public class EraseBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AuditErasure erasure;
  @Inject private FormFlow flow;

  private RecordKind kind;
  private Long id;
  private transient ErasableValues values;

  /** Opens the page; refused while the record is still there. */
  public void open() {
    if (kind == null || id == null) {
      throw new RecordNotFoundException(RecordKind.AUDIT);
    }
    getValues();
  }

  public ErasableValues getValues() {
    if (values == null) {
      values = erasure.find(kind, id);
    }
    return values;
  }

  public void erase() {
    flow.act(
        () -> erasure.erase(kind, id),
        "audit.message.erased",
        "/audit/history.xhtml?kind=" + kind + "&id=" + id);
  }

  public RecordKind getKind() {
    return kind;
  }

  public void setKind(RecordKind kind) {
    this.kind = kind;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
