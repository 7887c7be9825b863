package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session; where it was begun at the provider, that one is ended next. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

  @Inject private transient CsrfToken csrf;
  @Inject private transient SessionTokens sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!csrf.accepts(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var atProvider = OidcSession.take(request);
    sessions.signOut(request);
    if (atProvider != null) {
      OidcSession.begin(request, atProvider);
    }
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    response.sendRedirect(
        request.getContextPath() + (atProvider == null ? "/login.xhtml" : "/signedout.xhtml"));
  }
}
