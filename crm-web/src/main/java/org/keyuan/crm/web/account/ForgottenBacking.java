package org.keyuan.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keyuan.crm.onboarding.ForgottenPassword;
import org.keyuan.crm.web.security.ClientAddress;
import org.keyuan.crm.web.shared.form.FormFlow;

/** Asking for a link to a new password; the answer is the same for every name. */
@Named
@RequestScoped
public class ForgottenBacking {

  @Inject private ForgottenPassword forgotten;
  @Inject private FormFlow flow;
  @Inject private HttpServletRequest request;

  private String nameOrEmail;

  public void ask() {
    flow.act(
        () -> forgotten.ask(nameOrEmail, ClientAddress.of(request)),
        "onboarding.message.asked",
        "/login.xhtml");
  }

  public String getNameOrEmail() {
    return nameOrEmail;
  }

  public void setNameOrEmail(String nameOrEmail) {
    this.nameOrEmail = nameOrEmail;
  }
}
