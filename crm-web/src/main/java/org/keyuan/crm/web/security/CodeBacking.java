package org.keyuan.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** The second step of log-in. */
@Named
@RequestScoped
public class CodeBacking {

  private static final String LOG_IN = "/login.xhtml";

  @Inject private Recognition recognition;
  @Inject private LogInSteps steps;
  @Inject private Words words;

  private String code;
  private String target;

  /** Sends whoever has not given a password, or did so long ago, back to the first step. */
  public void open() {
    if (steps.awaited().isEmpty()) {
      Faces.redirect(Faces.getRequestContextPath() + LOG_IN);
    }
  }

  /** Signs in and goes to the page that was asked for. */
  public void signIn() {
    var loginName = steps.awaited();
    if (loginName.isEmpty()) {
      Faces.redirect(Faces.getRequestContextPath() + LOG_IN);
      return;
    }
    var credential = new CodeCredential(loginName.get(), code == null ? "" : code);
    var status = recognition.of(credential, Faces.getRequest(), Faces.getResponse());
    if (status == AuthenticationStatus.SUCCESS) {
      Faces.redirect(Faces.getRequestContextPath() + FirstPage.path(target));
    } else {
      words.error("login.error.code_refused");
    }
  }

  /** Begins anew, as somebody else perhaps. */
  public void back() {
    steps.forget();
    Faces.redirect(Faces.getRequestContextPath() + LOG_IN);
  }

  /** The page that was asked for first, as the address says it. */
  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
