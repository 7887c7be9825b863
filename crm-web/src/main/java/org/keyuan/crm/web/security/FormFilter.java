package org.keyuan.crm.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.shared.access.SecurityLog;
import org.keyuan.crm.shared.text.Messages;

/**
 * Refuses forms that can't be read before anything is made of them. The sentence is plain text: a
 * page would ask for the form's fields again.
 */
public class FormFilter extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isPageWithParts(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      request.getParameterMap();
    } catch (IllegalStateException e) {
      refuse(
          request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "problem.too_large");
      return;
    } catch (RuntimeException e) {
      refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "problem.malformed");
      return;
    }
    chain.doFilter(request, response);
  }

  /** Servlets that take files look at their parts themselves. */
  private static boolean isPageWithParts(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")
        && request.getServletPath().endsWith(".xhtml");
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String key)
      throws IOException {
    SecurityLog.note(
        "unreadable_form", "from", ClientAddress.of(request), "path", request.getServletPath());
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    var language = Messages.locale(request.getLocale().getLanguage());
    response.getWriter().print(Messages.text(language, key));
  }
}
