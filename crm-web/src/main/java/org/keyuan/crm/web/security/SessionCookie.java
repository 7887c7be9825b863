package org.keyuan.crm.web.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Where people come by HTTPS alone, the session's cookie is sent by HTTPS alone, and its name makes
 * browsers refuse one that another host or plain HTTP has set.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  /** Browsers take a name that begins so only from HTTPS, for this host, and for all its paths. */
  static final String NAME = "__Host-crm";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    prepare(event.getServletContext(), Transport.configured());
  }

  static void prepare(ServletContext context, Transport transport) {
    if (transport.encryptedOnly()) {
      var cookie = context.getSessionCookieConfig();
      cookie.setName(NAME);
      cookie.setPath("/");
      cookie.setSecure(true);
      cookie.setHttpOnly(true);
    }
  }
}
