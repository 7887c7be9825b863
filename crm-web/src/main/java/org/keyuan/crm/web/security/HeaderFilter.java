package org.keyuan.crm.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers what not to do with the product's pages. Faces pages get their script policy from
 * PrimeFaces, with a nonce.
 */
public class HeaderFilter extends HttpFilter {

  private static final String STRICT = "default-src 'none'; frame-ancestors 'none'; sandbox";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    var path = request.getServletPath();
    if (path.startsWith("/assets/")) {
      response.setHeader("Cache-Control", "public, max-age=604800, immutable");
    } else if (!path.startsWith("/jakarta.faces.resource")) {
      response.setHeader("Cache-Control", "no-store");
      if (!path.endsWith(".xhtml")) {
        response.setHeader("Content-Security-Policy", STRICT);
      }
    }
    chain.doFilter(request, response);
  }
}
