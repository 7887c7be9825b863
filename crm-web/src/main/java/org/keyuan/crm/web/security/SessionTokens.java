package org.keyuan.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.keyuan.crm.identity.UserSessions;

/**
 * Ties the container's session to the product's table of sessions, which decides on every node
 * whether it goes on.
 */
@ApplicationScoped
public class SessionTokens {

  private static final String TOKEN = SessionTokens.class.getName();

  /** The container keeps a session a little longer, so that the table has the say. */
  private static final Duration LONGER = Duration.ofMinutes(2);

  @Inject private UserSessions sessions;

  /** Begins the session of whoever was just recognised. */
  void begin(HttpServletRequest request, String loginName) {
    var session = request.getSession();
    var agent = request.getHeader("User-Agent");
    session.setAttribute(TOKEN, sessions.begin(loginName, ClientAddress.of(request), agent));
    session.setMaxInactiveInterval((int) sessions.idle().plus(LONGER).toSeconds());
  }

  /** Goes on under another id, after all sessions of the person have ended. */
  public void renew(HttpServletRequest request, String loginName) {
    sessions.end(token(request));
    request.changeSessionId();
    begin(request, loginName);
  }

  /** Ends the session of somebody who wants to leave. */
  void signOut(HttpServletRequest request) throws ServletException {
    var person = request.getUserPrincipal();
    if (person != null) {
      sessions.signOut(person.getName(), ClientAddress.of(request), token(request));
    }
    end(request);
  }

  /** Ends the session here and in the table. */
  void end(HttpServletRequest request) throws ServletException {
    sessions.end(token(request));
    request.logout();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The session's token; one that nobody has where the session has none. */
  public String token(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(TOKEN) instanceof String token ? token : "";
  }
}
