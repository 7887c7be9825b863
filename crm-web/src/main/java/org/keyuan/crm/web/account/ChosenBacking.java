package org.keyuan.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.keyuan.crm.onboarding.PasswordByLink;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.web.security.ClientAddress;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.FormFlow;

/** The password that somebody chooses behind a link. */
@Named
@RequestScoped
public class ChosenBacking {

  @Inject private PasswordByLink passwords;
  @Inject private LinkBacking link;
  @Inject private FormFlow flow;
  @Inject private Failures failures;
  @Inject private HttpServletRequest request;

  private String newPassword;
  private String repeated;

  public void choose() {
    if (!Objects.equals(newPassword, repeated)) {
      failures.show(new FieldException("repeated", "profile.error.not_repeated"));
      return;
    }
    flow.act(
        () -> passwords.choose(link.getToken(), newPassword, ClientAddress.of(request)),
        "onboarding.message.chosen",
        "/login.xhtml");
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
