package org.keyuan.crm.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.keyuan.crm.filter.ColumnLayout;
import org.keyuan.crm.filter.ListLayouts;
import org.keyuan.crm.web.security.CsrfToken;

/** Keeps somebody's columns of a list, in the order in which the form has them. */
@WebServlet("/list-columns")
public class ListColumnsServlet extends HttpServlet {

  @Inject private transient CsrfToken csrf;
  @Inject private transient ListLayouts layouts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.accepts(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var list = request.getParameter("list");
    if (list == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      keep(request, list);
      response.sendRedirect(
          request.getContextPath() + ListPath.withQuery(request.getParameter("from")));
    }
  }

  private void keep(HttpServletRequest request, String list) {
    if (request.getParameter("reset") != null) {
      layouts.reset(list);
    } else {
      layouts.keep(list, columns(request));
    }
  }

  private static List<ColumnLayout.Column> columns(HttpServletRequest request) {
    var given = request.getParameterValues("col");
    return Stream.of(given == null ? new String[0] : given)
        .filter(name -> name.matches("\\w{1,60}"))
        .limit(100)
        .map(name -> new ColumnLayout.Column(name, width(request.getParameter("w." + name))))
        .toList();
  }

  private static int width(String typed) {
    return typed != null && typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
  }
}
