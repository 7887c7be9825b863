package org.keyuan.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keyuan.crm.onboarding.AddressConfirmation;
import org.keyuan.crm.onboarding.LinkHolder;
import org.keyuan.crm.onboarding.LinkPurpose;
import org.keyuan.crm.web.security.ClientAddress;
import org.keyuan.crm.web.shared.form.FormFlow;

/** Saying that an e-mail address is one's own: of a registration, or an account's new one. */
@Named
@RequestScoped
public class ConfirmBacking {

  @Inject private AddressConfirmation confirmation;
  @Inject private FormFlow flow;
  @Inject private HttpServletRequest request;

  private String token;
  private LinkHolder holder;

  public void confirm() {
    var message =
        isWorking() && holder.purpose() == LinkPurpose.REGISTRATION
            ? "registration.message.confirmed"
            : "onboarding.message.confirmed";
    flow.act(
        () -> confirmation.confirm(getToken(), ClientAddress.of(request)), message, "/login.xhtml");
  }

  public boolean isWorking() {
    return getHolder() != null;
  }

  /** Whose link it is, or null. */
  public LinkHolder getHolder() {
    if (holder == null) {
      holder = confirmation.find(getToken()).orElse(null);
    }
    return holder;
  }

  /** From the address, and from the form once that is sent. */
  public String getToken() {
    return token == null ? request.getParameter("token") : token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
