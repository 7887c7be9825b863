package org.keyuan.crm.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.filter.SavedFilters;
import org.keyuan.crm.web.security.CsrfToken;

/** Keeps with which saved filter a list opens for somebody, and goes back to it. */
@WebServlet("/list-setting")
public class ListSettingServlet extends HttpServlet {

  @Inject private transient CsrfToken csrf;
  @Inject private transient SavedFilters filters;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.accepts(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var filter = request.getParameter("filter");
    var list = request.getParameter("list");
    if (filter == null || list == null || !filter.matches("\\d{0,18}")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    filters.choose(list, filter.isEmpty() ? null : Long.valueOf(filter));
    response.sendRedirect(
        request.getContextPath() + ListPath.checked(request.getParameter("from")));
  }
}
