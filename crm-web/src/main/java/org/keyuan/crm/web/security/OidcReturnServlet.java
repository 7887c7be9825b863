package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.directory.OidcAttempt;
import org.keyuan.crm.directory.OidcPerson;
import org.keyuan.crm.directory.OidcSignIn;
import org.keyuan.crm.settings.CompanyClock;

/**
 * Where the provider sends the browser back to. The code counts only together with a state that
 * this browser's session has begun, once; every failure ends on the log-in page with one sentence.
 */
@WebServlet(OidcReturnServlet.PATH)
public class OidcReturnServlet extends HttpServlet {

  static final String PATH = "/oidc/return";

  @Inject private transient OidcSignIn signIn;
  @Inject private transient OidcAttempts attempts;
  @Inject private transient Recognition recognition;
  @Inject private transient SessionTokens sessions;
  @Inject private transient CompanyClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var attempt = attempts.take(request.getParameter("state"), clock.now()).orElse(null);
    var code = request.getParameter("code");
    if (attempt != null && code != null && enter(attempt, code, request, response)) {
      response.sendRedirect(request.getContextPath() + FirstPage.path(attempt.target()));
    } else if (!response.isCommitted()) {
      response.sendRedirect(request.getContextPath() + FirstPage.NOT_VOUCHED);
    }
  }

  private boolean enter(
      OidcAttempt attempt, String code, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    var person = signIn.finish(attempt, code, request.getParameter("iss"));
    return person.isPresent() && enter(person.get(), request, response);
  }

  /** Whoever was signed in before is signed out. */
  private boolean enter(OidcPerson person, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    if (request.getUserPrincipal() != null) {
      sessions.end(request);
    }
    var status = recognition.of(new VouchedCredential(person.voucher()), request, response);
    if (status != AuthenticationStatus.SUCCESS) {
      return false;
    }
    OidcSession.begin(request, person.token());
    return true;
  }
}
