package org.keyuan.crm.it.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The log-ins of the run, by login name: signing in costs more than most of what is tested. */
final class LogIns {
  private static final Map<String, List<Cookie>> COOKIES = new HashMap<>();

  private LogIns() {}

  static synchronized void keep(BrowserContext context, String loginName) {
    COOKIES.put(loginName, context.cookies());
  }

  /** Gives the session a kept log-in, which the server may have ended since; false without one. */
  static synchronized boolean resume(BrowserContext context, String loginName) {
    var cookies = COOKIES.get(loginName);
    if (cookies != null) {
      context.addCookies(cookies);
    }
    return cookies != null;
  }
}
