package org.keyuan.crm.web.profile;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.onboarding.ContactCommand;
import org.keyuan.crm.onboarding.EmailChange;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.omnifaces.cdi.ViewScoped;

/** How one is reached oneself. */
@Named
@ViewScoped
public class ContactBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EmailChange change;
  @Inject private FormFlow flow;
  @Inject private AgainBacking again;

  private RecordForm<ContactCommand> form;

  public void save() {
    flow.act(
        () -> change.change(form.command(), again.given()),
        "profile.message.contact_saved",
        "/profile/view.xhtml");
  }

  /** The address that waits to be confirmed, or null. */
  public String getPending() {
    return change.pending();
  }

  public RecordForm<ContactCommand> getForm() {
    if (form == null) {
      var contact = change.get();
      var command = new ContactCommand(contact.email(), contact.mobile());
      form = RecordForm.of(ContactCommand.class, new Edited<>(0L, 0, command));
    }
    return form;
  }
}
