package org.keyuan.crm.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where HTTPS is asked for, leads people who open a page without it to the same page with it, and
 * refuses programs: what they sent has been seen by others already, and they should learn of it.
 */
public class TransportFilter extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var transport = Transport.configured();
    if (!transport.encryptedOnly()
        || transport.isEncrypted(request)
        || Transport.isFromThisMachine(request)) {
      chain.doFilter(request, response);
    } else if (isPage(request)) {
      response.sendRedirect(encrypted(request));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !request.getServletPath().startsWith("/api");
  }

  private static String encrypted(HttpServletRequest request) {
    var port = Integer.getInteger("crm.https.port", 443);
    var query = request.getQueryString();
    return "https://"
        + request.getServerName()
        + (port == 443 ? "" : ":" + port)
        + request.getRequestURI()
        + (query == null ? "" : "?" + query);
  }
}
