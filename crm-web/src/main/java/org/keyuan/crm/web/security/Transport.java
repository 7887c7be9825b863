package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * How people reach the product, by the system property {@code crm.https}: as it comes, by the
 * server's own HTTPS listener alone, or through a proxy that ends HTTPS.
 */
enum Transport {
  /** Whatever the request came by: for one machine, and for trying the product. */
  ANY,
  /** HTTPS at the server itself. */
  OWN,
  /** HTTPS at a proxy, which says so in {@code X-Forwarded-Proto}. */
  PROXY;

  static Transport configured() {
    return of(System.getProperty("crm.https"));
  }

  static Transport of(String name) {
    return name == null || name.isBlank() ? ANY : valueOf(name.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether people are meant to come by HTTPS alone. */
  boolean encryptedOnly() {
    return this != ANY;
  }

  /** Whether this request came by HTTPS all the way from the browser to us or to our proxy. */
  boolean isEncrypted(HttpServletRequest request) {
    return this == PROXY
        ? forwarded(request, "X-Forwarded-Proto").filter("https"::equalsIgnoreCase).isPresent()
        : request.isSecure();
  }

  /** A program on this machine that goes around the proxy: the launcher, a probe. */
  static boolean isFromThisMachine(HttpServletRequest request) {
    return ClientAddress.isLoopback(request.getRemoteAddr())
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("X-Forwarded-Proto") == null;
  }

  /** A header that a trusted proxy set; what anybody else says in it is nothing. */
  private static Optional<String> forwarded(HttpServletRequest request, String header) {
    return ClientAddress.isProxy(request.getRemoteAddr())
        ? Optional.ofNullable(request.getHeader(header)).map(String::strip)
        : Optional.empty();
  }
}
