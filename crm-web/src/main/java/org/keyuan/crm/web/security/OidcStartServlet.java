package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.directory.OidcSignIn;

/**
 * Sends the browser to the company's OpenID provider. A link rather than a form: browsers don't let
 * a form lead to another site by a redirect where the content policy names this one alone.
 */
@WebServlet(OidcStartServlet.PATH)
public class OidcStartServlet extends HttpServlet {

  static final String PATH = "/oidc/start";

  @Inject private transient OidcSignIn signIn;
  @Inject private transient OidcAttempts attempts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var attempt = signIn.begin(FirstPage.path(request.getParameter("continue")));
    var address = signIn.address(attempt);
    if (address.isEmpty()) {
      response.sendRedirect(request.getContextPath() + FirstPage.NOT_VOUCHED);
      return;
    }
    attempts.keep(attempt);
    response.sendRedirect(address.get().toString());
  }
}
