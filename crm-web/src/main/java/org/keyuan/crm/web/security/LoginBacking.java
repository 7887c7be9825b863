package org.keyuan.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** The log-in form. */
@Named
@RequestScoped
public class LoginBacking {

  @Inject private SecurityContext security;
  @Inject private Words words;

  private String loginName;
  private String password;

  /**
   * Signs in and goes to the page that was asked for; otherwise says one sentence, whatever was
   * wrong.
   */
  public void signIn() throws IOException {
    var context = FacesContext.getCurrentInstance();
    var request = (HttpServletRequest) context.getExternalContext().getRequest();
    var response = (HttpServletResponse) context.getExternalContext().getResponse();
    var credential =
        new UsernamePasswordCredential(
            loginName == null ? "" : loginName.strip(), password == null ? "" : password);
    var fresh = request.getSession(false) == null || request.getUserPrincipal() == null;
    var status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams().credential(credential).newAuthentication(fresh));
    if (status == AuthenticationStatus.SEND_CONTINUE) {
      context.responseComplete();
    } else if (status == AuthenticationStatus.SUCCESS) {
      Faces.redirect(request.getContextPath() + "/index.xhtml");
    } else {
      words.error("login.error.refused");
    }
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
