package org.keyuan.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** The log-in form. */
@Named
@RequestScoped
public class LoginBacking {

  @Inject private Recognition recognition;
  @Inject private SessionTokens sessions;
  @Inject private LogInSteps steps;
  @Inject private Words words;

  private String loginName;
  private String password;
  private String target;
  private String ended;

  /**
   * Signs in and goes to the page that was asked for; otherwise says one sentence, whatever was
   * wrong. Whoever was signed in before is signed out.
   */
  public void signIn() throws IOException, ServletException {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    var request = (HttpServletRequest) external.getRequest();
    if (request.getUserPrincipal() != null) {
      sessions.end(request);
    }
    var status =
        recognition.of(credential(), request, (HttpServletResponse) external.getResponse());
    if (status == AuthenticationStatus.SUCCESS) {
      Faces.redirect(request.getContextPath() + FirstPage.path(target));
    } else if (steps.awaited().isPresent()) {
      // which encodes the value itself
      Faces.redirect(request.getContextPath() + "/code.xhtml?continue=%s", FirstPage.path(target));
    } else {
      words.error("login.error.refused");
    }
  }

  private UsernamePasswordCredential credential() {
    return new UsernamePasswordCredential(
        loginName == null ? "" : loginName.strip(), password == null ? "" : password);
  }

  /** The page that was asked for first, as the address says it. */
  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  /** Whether a session has ended that somebody was working in. */
  public boolean isEnded() {
    return "1".equals(ended);
  }

  public String getEndedText() {
    return ended;
  }

  public void setEndedText(String endedText) {
    ended = endedText;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
