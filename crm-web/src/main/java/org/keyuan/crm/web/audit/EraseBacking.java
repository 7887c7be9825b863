package org.keyuan.crm.web.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.audit.application.AuditErasure;
import org.keyuan.crm.audit.application.ErasableValues;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.page.AddressedRecord;
import org.omnifaces.cdi.ViewScoped;

/** Erases what the trail says of a record that is gone for good. */
@Named
@ViewScoped
public class EraseBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AuditErasure erasure;
  @Inject private FormFlow flow;

  private final AddressedRecord about = new AddressedRecord();
  private transient ErasableValues values;

  /** Opens the page; refused while the record is still there. */
  public void open() {
    about.require();
    getValues();
  }

  public ErasableValues getValues() {
    if (values == null) {
      values = erasure.find(about.getKind(), about.getId());
    }
    return values;
  }

  public void erase() {
    flow.act(
        () -> erasure.erase(about.getKind(), about.getId()),
        "audit.message.erased",
        "/audit/history.xhtml" + about.getQuery());
  }

  public AddressedRecord getAbout() {
    return about;
  }
}
