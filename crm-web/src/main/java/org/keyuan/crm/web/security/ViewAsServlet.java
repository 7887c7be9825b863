package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.identity.ViewAs;
import org.keyuan.crm.shared.error.BusinessException;

/** Begins and ends an administrator's look at the product through another user's eyes. */
@WebServlet(ViewAsServlet.PATH)
public class ViewAsServlet extends HttpServlet {

  static final String PATH = "/view-as";

  /** The session attribute with the login name of the user whose eyes are borrowed. */
  static final String USER = ViewAs.class.getName();

  @Inject private transient CsrfToken csrf;
  @Inject private transient ViewAs viewAs;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.accepts(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      var user = request.getParameter("user");
      if (user == null) {
        end(request);
      } else {
        viewAs
            .begin(Long.parseLong(user))
            .ifPresent(name -> request.getSession().setAttribute(USER, name));
      }
      response.sendRedirect(request.getContextPath() + "/index.xhtml");
    } catch (BusinessException | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void end(HttpServletRequest request) {
    var session = request.getSession();
    if (session.getAttribute(USER) instanceof String loginName) {
      session.removeAttribute(USER);
      viewAs.end(loginName);
    }
  }
}
