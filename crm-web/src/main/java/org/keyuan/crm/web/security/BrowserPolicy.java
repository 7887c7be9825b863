package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told not to do with the product's answers; part of every one of them. */
final class BrowserPolicy {

  static final String CONTENT = "Content-Security-Policy";

  /**
   * What no page of the product needs, whatever scripts it has. Attributes of style are let
   * through: Faces itself hides elements by them in what it sends.
   */
  private static final String PAGES =
      " default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** A year; browsers that came by HTTPS once don't come without it any more. */
  private static final String A_YEAR = "max-age=31536000; includeSubDomains";

  private static final String STRICT = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private BrowserPolicy() {}

  /** Sets all headers anew; an answer that is no page may do nothing at all. */
  static void announce(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "geolocation=(), camera=(), microphone=(), payment=(), usb=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure() || Transport.configured().encryptedOnly()) {
      response.setHeader("Strict-Transport-Security", A_YEAR);
    }
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
