package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The provider's token of a session that was begun there, so that it can be ended there too. A
 * plain attribute: a session-scoped bean made after the former session's end in the same request
 * would be gone with that one.
 */
final class OidcSession {

  private static final String TOKEN = OidcSession.class.getName();

  private OidcSession() {}

  static void begin(HttpServletRequest request, String token) {
    request.getSession().setAttribute(TOKEN, token);
  }

  /** The token, which is gone after that; null for any other session. */
  static String take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return null;
    }
    var token = (String) session.getAttribute(TOKEN);
    session.removeAttribute(TOKEN);
    return token;
  }
}
