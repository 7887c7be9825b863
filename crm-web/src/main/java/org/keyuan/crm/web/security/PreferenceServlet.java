package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.keyuan.crm.identity.ProfileService;

/** Switches language and theme from the top bar and returns to the page where it was asked. */
@WebServlet("/preference")
public class PreferenceServlet extends HttpServlet {

  @Inject private transient CsrfToken csrf;
  @Inject private transient ProfileService profile;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.accepts(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var english = "en".equals(request.getParameter("locale"));
    var dark = "dark".equals(request.getParameter("theme"));
    profile.prefer(english ? "en" : "zh-CN", dark ? "dark" : "light");
    response.sendRedirect(back(request));
  }

  /** Only the path of the referring page counts, so that nobody is sent to another site. */
  private static String back(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    if (referer == null) {
      return request.getContextPath() + "/index.xhtml";
    }
    var uri = URI.create(referer);
    var path = uri.getRawPath();
    var here =
        path != null && path.startsWith(request.getContextPath() + "/") && !path.startsWith("//");
    return here
        ? path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
        : request.getContextPath() + "/index.xhtml";
  }
}
