package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told not to do with the product's answers; part of every one of them. */
final class BrowserPolicy {

  static final String CONTENT = "Content-Security-Policy";

  /** What no page of the product needs, whatever scripts it has. */
  private static final String PAGES =
      " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final String STRICT = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private BrowserPolicy() {}

  /** Sets all headers anew; an answer that is no page may do nothing at all. */
  static void announce(HttpServletRequest request, HttpServletResponse response) {
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
      response.setHeader(CONTENT, STRICT);
    }
  }

  /** The policy of a page with the nonce of its scripts, made complete. */
  static String ofPage(String scripts) {
    return scripts.strip() + (scripts.strip().endsWith(";") ? "" : ";") + PAGES;
  }
}
