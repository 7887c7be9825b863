package org.keyuan.crm.web.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.keyuan.crm.onboarding.RegistrationCommand;
import org.keyuan.crm.onboarding.RegistrationService;
import org.keyuan.crm.web.security.ClientAddress;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Asking for an account. */
@Named
@ViewScoped
public class RegisterBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A field that people don't see; who fills it is a machine and gets the usual answer. */
  private static final String TRAP = "website";

  @Inject private RegistrationService service;
  @Inject private FormFlow flow;
  @Inject private Words words;

  private final RecordForm<RegistrationCommand> form =
      RecordForm.blank(RegistrationCommand.class, Map.of());

  public void send() {
    flow.act(this::enter, "registration.message.sent", "/login.xhtml");
  }

  private void enter() {
    var trapped = Faces.getRequestParameter(TRAP);
    if (trapped == null || trapped.isEmpty()) {
      service.enter(form.command(), words.getLocale(), ClientAddress.of(Faces.getRequest()));
    }
  }

  public boolean isOpen() {
    return service.isOpen();
  }

  public RecordForm<RegistrationCommand> getForm() {
    return form;
  }
}
